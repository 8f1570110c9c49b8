package org.bildwerk.dam.generation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.job.AttemptFailure;
import org.jspecify.annotations.Nullable;

/// A picture could not be made. Which case it is decides whether it is tried again.
public abstract sealed class GenerationException extends DamException implements AttemptFailure {

    private static final long serialVersionUID = 1;

    GenerationException(Refusal refusal, List<?> arguments, @Nullable Throwable cause) {
        super(refusal, arguments, cause);
    }

    @Override
    public boolean permanent() {
        return true;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /// Trying again will not mend it: a wrong size, a broken model, a key that is not accepted.
    public static final class Permanent extends GenerationException {

        private static final long serialVersionUID = 1;

        public Permanent(Refusal refusal, @Nullable Throwable cause, Object... arguments) {
            super(refusal, List.of(arguments), cause);
        }
    }

    /// The provider does not make such pictures. The prompt has to change.
    public static final class Moderated extends GenerationException {

        private static final long serialVersionUID = 1;

        public Moderated(Refusal refusal, Object... arguments) {
            super(refusal, List.of(arguments), null);
        }
    }

    /// It may pass: too many requests, no memory at the moment, a lost connection.
    public static final class Retryable extends GenerationException {

        private static final long serialVersionUID = 1;
        private final @Nullable Duration after;

        /// @param after how long to wait, where somebody said so
        public Retryable(Refusal refusal, @Nullable Duration after, @Nullable Throwable cause, Object... arguments) {
            super(refusal, List.of(arguments), cause);
            this.after = after;
        }

        @Override
        public boolean permanent() {
            return false;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(after);
        }
    }

    /// Somebody asked to stop, and it did.
    public static final class Cancelled extends GenerationException {

        private static final long serialVersionUID = 1;

        public Cancelled() {
            super(GenerationRefusal.GENERATION_CANCELLED, List.of(), null);
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}

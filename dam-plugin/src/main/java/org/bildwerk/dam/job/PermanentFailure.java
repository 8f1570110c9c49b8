package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// An item failed in a way that trying again will not mend; the reason is shown to the user.
public final class PermanentFailure extends DamException implements AttemptFailure {

    private static final long serialVersionUID = 1;

    public PermanentFailure(Refusal refusal, @Nullable Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
    }

    @Override
    public boolean permanent() {
        return true;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}

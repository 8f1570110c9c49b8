package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.Optional;

/// A failure of an item that knows whether trying again may mend it.
public interface AttemptFailure {

    /// Tells whether trying again will not mend it.
    boolean permanent();

    /// Tells whether it ended because somebody asked to stop.
    default boolean cancelled() {
        return false;
    }

    /// Returns how long to wait before the next attempt, where somebody said so.
    Optional<Duration> retryAfter();
}

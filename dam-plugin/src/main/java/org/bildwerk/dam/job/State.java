package org.bildwerk.dam.job;

import java.util.Locale;

/// Where a job or one of its items stands.
public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /// Returns the name as stored and spoken in the API: `waiting`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such state
    public static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Tells whether nothing more happens by itself.
    public boolean finished() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

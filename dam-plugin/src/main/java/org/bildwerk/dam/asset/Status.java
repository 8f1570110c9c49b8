package org.bildwerk.dam.asset;

import java.util.Locale;

/// Where an asset stands in its life.
public enum Status {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    EXPIRED,
    ARCHIVED;

    /// Returns the name as stored, indexed and spoken in the API: `in-review`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such status
    public static Status of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

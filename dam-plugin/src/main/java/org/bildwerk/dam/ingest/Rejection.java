package org.bildwerk.dam.ingest;

import java.util.Locale;

/// Why a file is not taken.
public enum Rejection {
    EMPTY,
    TOO_LARGE,
    UNSUPPORTED_TYPE,
    SVG,
    TRUNCATED,
    UNREADABLE,
    TOO_MANY_PIXELS,
    TOO_MANY_FRAMES,
    EXTREME_RATIO;

    /// Returns the name as spoken in the API: `too-many-pixels`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

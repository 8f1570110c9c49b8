package org.bildwerk.dam.provenance.stamp;

import java.util.Locale;

/// Why a file is stamped.
public enum Occasion {
    KEPT,
    APPROVAL,
    PUBLICATION,
    DOWNLOAD,
    REQUEST,
    RESTAMP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Occasion of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

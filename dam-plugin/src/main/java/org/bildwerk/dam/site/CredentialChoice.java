package org.bildwerk.dam.site;

import java.util.Locale;

/// Where a site wants the content credential of its pictures.
public enum CredentialChoice {
    /// Inside large pictures, beside small ones.
    AUTOMATIC,
    INSIDE,
    BESIDE,
    NONE;

    static CredentialChoice of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Returns the name in tables and APIs.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

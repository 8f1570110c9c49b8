package org.bildwerk.delivery.rendition;

import java.util.Locale;

/// Where the content credential of a rendition lies.
public enum CredentialPlace {
    /// In the file.
    INSIDE,
    /// In a file of its own, under `/c/`.
    BESIDE,
    /// Nowhere: the site or the operator wants none, or nothing can be signed here.
    NONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.bildwerk.dam.quality;

import java.util.Locale;

/// A place in the life of a picture where the verdicts are asked for.
public enum Gate {
    /// Between candidate and library.
    KEEP,
    /// Between approval and publication.
    PUBLISH;

    /// Returns the name as stored and spoken in the API: `keep`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.bildwerk.dam.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a site wants the content credential of its pictures.
public enum CredentialChoice {
    /// Inside large pictures, beside small ones.
    AUTOMATIC,
    INSIDE,
    BESIDE,
    NONE;

    static CredentialChoice of(String key) {
        return parse(key).orElseThrow(() -> new IllegalArgumentException("No choice is called " + key));
    }

    /// Returns the choice with the name.
    public static Optional<CredentialChoice> parse(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key().equals(key))
                .findFirst();
    }

    /// Returns the name in tables and APIs.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

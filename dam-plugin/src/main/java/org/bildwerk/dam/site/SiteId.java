package org.bildwerk.dam.site;

import java.util.UUID;

/// Identifies a website.
public record SiteId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

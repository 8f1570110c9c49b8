package org.bildwerk.dam.taxonomy;

import java.util.UUID;

/// Identifies a concept scheme.
public record SchemeId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static SchemeId of(String text) {
        return new SchemeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

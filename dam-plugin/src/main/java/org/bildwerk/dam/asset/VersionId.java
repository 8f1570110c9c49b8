package org.bildwerk.dam.asset;

import java.util.UUID;

/// Identifies a version.
public record VersionId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static VersionId of(String text) {
        return new VersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

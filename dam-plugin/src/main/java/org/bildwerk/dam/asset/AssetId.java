package org.bildwerk.dam.asset;

import java.util.UUID;

/// Identifies an asset.
public record AssetId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

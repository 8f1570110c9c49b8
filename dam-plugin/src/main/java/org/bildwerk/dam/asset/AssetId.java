package org.bildwerk.dam.asset;

import java.util.UUID;
import java.util.regex.Pattern;

/// Identifies an asset.
public record AssetId(UUID value) {

    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Tells whether the text is the text form of an id.
    public static boolean isOne(String text) {
        return TEXT.matcher(text).matches();
    }

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

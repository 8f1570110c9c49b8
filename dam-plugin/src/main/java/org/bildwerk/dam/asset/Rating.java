package org.bildwerk.dam.asset;

import org.jspecify.annotations.Nullable;

/// What one person thinks of an asset; nobody else sees it.
///
/// @param pick 1 for a pick, -1 for a reject, 0 for neither
/// @param stars 0 to 5, as xmp:Rating
/// @param label a colour or word, as xmp:Label
public record Rating(int pick, int stars, @Nullable String label) {

    public static final Rating NONE = new Rating(0, 0, null);

    public Rating {
        if (pick < -1 || pick > 1 || stars < 0 || stars > 5) {
            throw new IllegalArgumentException("A pick is -1 to 1 and stars are 0 to 5, not " + pick + " and " + stars);
        }
    }
}

package org.bildwerk.dam.asset;

import org.jspecify.annotations.Nullable;

/// A non-destructive edit of the picture, applied in this order: quarter turns, straighten, crop.
///
/// @param quarterTurns clockwise, 0 to 3
/// @param straightenDegrees clockwise, -45 to 45; the result is the largest rectangle inside
/// @param crop what is kept, as fractions of the turned picture; null keeps all
public record Edit(
        int quarterTurns,
        double straightenDegrees,
        @Nullable Crop crop) {

    public static final Edit NONE = new Edit(0, 0, null);

    public Edit {
        if (quarterTurns < 0 || quarterTurns > 3) {
            throw new IllegalArgumentException("Quarter turns run from 0 to 3, not " + quarterTurns);
        }
        if (!(Math.abs(straightenDegrees) <= 45)) {
            throw new IllegalArgumentException("Straightening goes to 45 degrees, not " + straightenDegrees);
        }
    }

    /// Fractions of width and height from the top left; at least a hundredth of each side.
    public record Crop(double left, double top, double width, double height) {

        public Crop {
            if (!(left >= 0
                    && top >= 0
                    && width >= 0.01
                    && height >= 0.01
                    && left + width <= 1.0001
                    && top + height <= 1.0001)) {
                throw new IllegalArgumentException(
                        "The crop %s, %s, %s, %s leaves the picture".formatted(left, top, width, height));
            }
        }
    }
}

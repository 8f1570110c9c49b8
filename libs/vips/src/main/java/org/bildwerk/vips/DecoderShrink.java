package org.bildwerk.vips;

/// By how much the decoder of a JPEG shrinks, before the filter does the rest.
final class DecoderShrink {

    private static final int[] FACTORS = {8, 4, 2};

    private DecoderShrink() {}

    /// Returns the factor for a box, 1 where the decoder shrinks nothing.
    ///
    /// Careful leaves a factor of two to the filter, fast always something, but less: at the least 1.5 behind a
    /// decoder that halves, 1.25 behind a quarter, 1.125 behind an eighth.
    static int of(ImageHeader header, Box box, boolean fast) {
        double shrink = shrink(header, box);
        for (int factor : FACTORS) {
            if (fast ? shrink >= factor + 1 : shrink >= 2 * factor) {
                return factor;
            }
        }
        return 1;
    }

    /// Returns the upright size that a picture has when it fits into the box; it is never enlarged.
    static Box fitted(int width, int height, Box box) {
        double shrink = shrink(width, height, box);
        return new Box(rounded(width / shrink), rounded(height / shrink));
    }

    private static int rounded(double length) {
        return Math.max(1, (int) Math.floor(length + 0.5));
    }

    private static double shrink(ImageHeader header, Box box) {
        return shrink(header.uprightWidth(), header.uprightHeight(), box);
    }

    private static double shrink(int width, int height, Box box) {
        return Math.max(1, Math.max((double) width / box.width(), (double) height / box.height()));
    }
}

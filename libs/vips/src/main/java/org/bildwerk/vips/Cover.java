package org.bildwerk.vips;

/// Computes to which size a picture is shrunk so that it just covers a box.
final class Cover {

    private static final double ROUNDING = 1e-9;

    private Cover() {}

    /// Tells whether the picture is large enough to be shrunk and still cover the box.
    static boolean isLarger(int width, int height, Box box) {
        return scale(width, height, box) < 1;
    }

    static Box of(int width, int height, Box box) {
        double scale = Math.min(1, scale(width, height, box));
        return new Box(up(width * scale), up(height * scale));
    }

    private static double scale(int width, int height, Box box) {
        return Math.max((double) box.width() / width, (double) box.height() / height);
    }

    private static int up(double length) {
        return Math.max(1, (int) Math.ceil(length - ROUNDING));
    }
}

package org.bildwerk.vips;

/// The size that a picture has to fit into or to fill, in pixels.
public record Box(int width, int height) {

    private static final int UNBOUNDED = 10_000_000;

    public Box {
        if (width < 1 || height < 1 || width > UNBOUNDED || height > UNBOUNDED) {
            throw new IllegalArgumentException(
                    "a box is 1 to %d pixels wide and high, not %d x %d".formatted(UNBOUNDED, width, height));
        }
    }

    /// Bounds the longer edge.
    public static Box edge(int pixels) {
        return new Box(pixels, pixels);
    }

    /// Bounds the width alone.
    public static Box width(int pixels) {
        return new Box(pixels, UNBOUNDED);
    }

    /// Bounds the height alone.
    public static Box height(int pixels) {
        return new Box(UNBOUNDED, pixels);
    }
}

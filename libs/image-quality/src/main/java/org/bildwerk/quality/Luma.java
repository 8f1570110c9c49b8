package org.bildwerk.quality;

/// The brightness of a picture: 0 (black) to 255 (white), row by row.
///
/// The array is neither copied in nor out; who shares it does not write to it.
public record Luma(float[] values, int width, int height) {

    // ITU-R BT.601; single precision and this order of sums, as in the reference implementation of PDQ.
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    public Luma {
        if (width < 1 || height < 1 || values.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "%d values are not %d x %d pixels".formatted(values.length, width, height));
        }
    }

    /// Returns the brightness by ITU-R BT.601, over white where the picture is transparent.
    public static Luma of(Raster raster) {
        var values = new float[raster.size()];
        for (int pixel = 0; pixel < values.length; pixel++) {
            float value = raster.isGrey()
                    ? raster.colour(pixel, 0)
                    : RED * raster.colour(pixel, 0) + GREEN * raster.colour(pixel, 1) + BLUE * raster.colour(pixel, 2);
            int alpha = raster.alpha(pixel);
            values[pixel] = alpha == 255 ? value : (value * alpha + 255f * (255 - alpha)) / 255f;
        }
        return new Luma(values, raster.width(), raster.height());
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    void requireSameSize(Luma other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("%d x %d and %d x %d pixels cannot be compared"
                    .formatted(width, height, other.width, other.height));
        }
    }

    @Override
    public String toString() {
        return "Luma[%d x %d]".formatted(width, height);
    }
}

package org.bildwerk.generator.picture;

/// Puts a changed picture and its source together: inside the mask the one, outside the other, and between them a seam
/// that fades.
public final class Feather {

    private static final int STRAIGHT = 3;
    private static final int DIAGONAL = 4;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private Feather() {}

    /// Returns the source with the changed pixels of the mask. Farther than the width of the seam from the mask, not
    /// one byte differs from the source.
    ///
    /// @param seam width in pixels, outside of the mask
    public static RgbImage compose(RgbImage source, RgbImage changed, Mask mask, int seam) {
        var distances = distances(mask);
        var rgb = source.rgb().clone();
        for (int i = 0; i < distances.length; i++) {
            float share = share(distances[i], seam);
            for (int c = i * 3; share > 0 && c < i * 3 + 3; c++) {
                float old = source.rgb()[c] & 0xff;
                float fresh = changed.rgb()[c] & 0xff;
                rgb[c] = (byte) Math.round(old + share * (fresh - old));
            }
        }
        return new RgbImage(source.width(), source.height(), rgb);
    }

    private static float share(int distance, int seam) {
        return distance == 0 ? 1 : Math.max(0, 1 - distance / (float) STRAIGHT / (seam + 1));
    }

    /// Thirds of a pixel to the next pixel that changes, by two sweeps over the picture.
    private static int[] distances(Mask mask) {
        int width = mask.width();
        int height = mask.height();
        var far = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                far[i] = mask.changes(x, y) ? 0 : Math.min(left(far, x, i), above(far, width, x, y));
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                int i = y * width + x;
                far[i] = Math.min(far[i], Math.min(right(far, width, x, i), below(far, width, height, x, y)));
            }
        }
        return far;
    }

    private static int left(int[] far, int x, int i) {
        return x > 0 ? far[i - 1] + STRAIGHT : FAR;
    }

    private static int right(int[] far, int width, int x, int i) {
        return x < width - 1 ? far[i + 1] + STRAIGHT : FAR;
    }

    private static int above(int[] far, int width, int x, int y) {
        return y == 0 ? FAR : row(far, width, x, (y - 1) * width);
    }

    private static int below(int[] far, int width, int height, int x, int y) {
        return y == height - 1 ? FAR : row(far, width, x, (y + 1) * width);
    }

    private static int row(int[] far, int width, int x, int start) {
        int nearest = far[start + x] + STRAIGHT;
        if (x > 0) {
            nearest = Math.min(nearest, far[start + x - 1] + DIAGONAL);
        }
        if (x < width - 1) {
            nearest = Math.min(nearest, far[start + x + 1] + DIAGONAL);
        }
        return nearest;
    }
}

package org.bildwerk.watermark;

import java.util.Arrays;

/// Foresees what is read from a small, compressed copy of a picture: half its size, but no longer than 512 pixels, and
/// not shrunk below 256; as WebP of quality 75. Of the copies that pictures usually meet, that is the hardest for a
/// mark.
final class SmallCopy {

    private static final int LONGEST = 512;
    private static final int SHORTEST = 256;

    private final Axis across;
    private final Axis down;
    private final Transform transform;
    private final Carrier carrier;
    private final float[] emphasis;

    /// @param canvas over the picture
    SmallCopy(Canvas canvas, Carrier carrier, float[] emphasis) {
        int longer = Math.max(canvas.width(), canvas.height());
        double scale = Math.min(1, Math.clamp(longer / 2, SHORTEST, LONGEST) / (double) longer);
        this.across = new Axis(canvas.gridWidth(), points(canvas.width(), scale));
        this.down = new Axis(canvas.gridHeight(), points(canvas.height(), scale));
        this.transform = new Transform(across.points(), down.points());
        this.carrier = carrier;
        this.emphasis = emphasis;
    }

    private static int points(int pixels, double scale) {
        return (int) Math.max(1, Math.round(pixels * scale));
    }

    /// Returns the reading.
    ///
    /// @param brightness of the picture at the points of its grid
    Reading read(float[] brightness) {
        var copy = BlockCoding.pass(shrunk(brightness), across.points(), down.points());
        return new Reading(transform.forward(copy), carrier, emphasis);
    }

    private float[] shrunk(float[] grid) {
        int width = across.points();
        var small = new float[width * down.points()];
        var row = new float[width + 1];
        for (int y = 0; y < down.pixels(); y++) {
            Arrays.fill(row, 0);
            for (int x = 0; x < across.pixels(); x++) {
                float level = grid[y * across.pixels() + x];
                row[across.point[x]] += level * across.share[x];
                row[across.point[x] + 1] += level * across.rest[x];
            }
            int at = down.point[y] * width;
            for (int x = 0; x < width; x++) {
                small[at + x] += row[x] * down.share[y];
                if (down.rest[y] > 0) {
                    small[at + width + x] += row[x] * down.rest[y];
                }
            }
        }
        return small;
    }
}

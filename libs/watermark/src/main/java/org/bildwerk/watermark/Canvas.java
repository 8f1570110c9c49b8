package org.bildwerk.watermark;

import java.util.Arrays;

/// A picture and the grid of brightness over it: reads the one as the other, and adds a change of the grid to the
/// pixels.
///
/// Where the picture is transparent, its brightness is that over white, and a change there shows by its alpha alone.
final class Canvas {

    private final Raster original;
    private final Axis across;
    private final Axis down;

    Canvas(Raster original) {
        this.original = original;
        this.across = new Axis(original.width());
        this.down = new Axis(original.height());
    }

    int width() {
        return original.width();
    }

    int height() {
        return original.height();
    }

    int gridWidth() {
        return across.points();
    }

    int gridHeight() {
        return down.points();
    }

    /// Returns the mean brightness, 0 to 255, of the pixels below each point of the grid.
    ///
    /// @param pixels of the same shape as the original's
    float[] brightness(byte[] pixels) {
        int width = gridWidth();
        var grid = new float[width * gridHeight()];
        var row = new float[width + 1];
        for (int y = 0; y < original.height(); y++) {
            Arrays.fill(row, 0);
            gather(pixels, y, row);
            int at = down.point[y] * width;
            addScaled(row, down.share[y], grid, at);
            if (down.rest[y] > 0) {
                addScaled(row, down.rest[y], grid, at + width);
            }
        }
        return grid;
    }

    private void gather(byte[] pixels, int y, float[] row) {
        int bands = original.bands();
        int at = y * original.width() * bands;
        for (int x = 0; x < original.width(); x++, at += bands) {
            float level = brightness(pixels, at, bands);
            int point = across.point[x];
            row[point] += level * across.share[x];
            row[point + 1] += level * across.rest[x];
        }
    }

    private static float brightness(byte[] pixels, int at, int bands) {
        float level = bands < 3
                ? pixels[at] & 0xFF
                : 0.299f * (pixels[at] & 0xFF) + 0.587f * (pixels[at + 1] & 0xFF) + 0.114f * (pixels[at + 2] & 0xFF);
        if (bands == 3 || bands == 1) {
            return level;
        }
        float opaque = (pixels[at + bands - 1] & 0xFF) / 255f;
        return 255 + (level - 255) * opaque;
    }

    private static void addScaled(float[] row, float amount, float[] grid, int start) {
        for (int x = 0; x < row.length - 1; x++) {
            grid[start + x] += row[x] * amount;
        }
    }

    /// Writes the original with the change added to each colour band, rounded and held between 0 and 255.
    void add(float[] change, byte[] target) {
        int width = gridWidth();
        var row = new float[width];
        for (int y = 0; y < original.height(); y++) {
            int lower = down.below[y] * width;
            int upper = down.above[y] * width;
            float way = down.way[y];
            for (int x = 0; x < width; x++) {
                row[x] = change[lower + x] + (change[upper + x] - change[lower + x]) * way;
            }
            addRow(row, y, target);
        }
    }

    private void addRow(float[] row, int y, byte[] target) {
        var pixels = original.pixels();
        int bands = original.bands();
        int colours = original.isGrey() ? 1 : 3;
        int at = y * original.width() * bands;
        for (int x = 0; x < original.width(); x++, at += bands) {
            float low = row[across.below[x]];
            float change = low + (row[across.above[x]] - low) * across.way[x];
            for (int colour = at; colour < at + colours; colour++) {
                int level = (int) ((pixels[colour] & 0xFF) + change + 0.5f + 256) - 256;
                target[colour] = (byte) Math.clamp(level, 0, 255);
            }
        }
    }
}

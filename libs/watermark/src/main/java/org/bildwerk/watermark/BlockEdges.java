package org.bildwerk.watermark;

/// Smooths the edges between the blocks of a decoded picture where they do not seem to belong to it: the simple loop
/// filter of VP8 (RFC 6386, section 15.2), at one strength for all.
final class BlockEdges {

    private static final int BLOCK = 4;

    /// Steps across an edge above this belong to the picture.
    private static final float LIMIT = 60;

    private BlockEdges() {}

    static void smooth(float[] levels, int width) {
        int height = levels.length / width;
        for (int y = 0; y < height; y++) {
            for (int x = BLOCK; x < width; x += BLOCK) {
                smooth(levels, y * width + x, 1);
            }
        }
        for (int y = BLOCK; y < height; y += BLOCK) {
            for (int x = 0; x < width; x++) {
                smooth(levels, y * width + x, width);
            }
        }
    }

    private static void smooth(float[] levels, int at, int step) {
        float before = levels[at - step];
        float after = levels[at];
        float outer = levels[at - 2 * step] - levels[at + step];
        if (Math.abs(before - after) * 2 + Math.abs(outer) / 2 <= LIMIT) {
            float change = (outer + 3 * (after - before)) / 8;
            levels[at - step] = before + change;
            levels[at] = after - change;
        }
    }
}

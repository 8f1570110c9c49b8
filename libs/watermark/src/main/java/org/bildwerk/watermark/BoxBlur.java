package org.bildwerk.watermark;

/// The mean over a square around each point, cut at the edges.
final class BoxBlur {

    private BoxBlur() {}

    static float[] blur(float[] grid, int width, int height, int reach) {
        return blurDown(blurAcross(grid, width, height, reach), width, height, reach);
    }

    private static float[] blurAcross(float[] grid, int width, int height, int reach) {
        var out = new float[grid.length];
        var sums = new double[width + 1];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sums[x + 1] = sums[x] + grid[y * width + x];
            }
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                out[y * width + x] = (float) ((sums[right] - sums[left]) / (right - left));
            }
        }
        return out;
    }

    private static float[] blurDown(float[] grid, int width, int height, int reach) {
        var out = new float[grid.length];
        var sums = new double[(height + 1) * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sums[(y + 1) * width + x] = sums[y * width + x] + grid[y * width + x];
            }
        }
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (float) ((sums[bottom * width + x] - sums[top * width + x]) / (bottom - top));
            }
        }
        return out;
    }
}

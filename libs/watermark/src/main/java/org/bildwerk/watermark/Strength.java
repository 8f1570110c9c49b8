package org.bildwerk.watermark;

/// How strong the coefficients around each coefficient are.
final class Strength {

    private static final int SIZE = Transform.WAVES;
    private static final int REACH = 2;

    private Strength() {}

    /// Returns the mean magnitude in a window of five by five around each coefficient, cut at the edges; as the square
    /// of the mean root, so that a few strong ones do not drown the rest.
    static float[] of(float[] coefficients) {
        var sums = new double[(SIZE + 1) * (SIZE + 1)];
        for (int v = 0; v < SIZE; v++) {
            double row = 0;
            for (int u = 0; u < SIZE; u++) {
                row += Math.sqrt(Math.abs(coefficients[v * SIZE + u]));
                sums[(v + 1) * (SIZE + 1) + u + 1] = sums[v * (SIZE + 1) + u + 1] + row;
            }
        }
        var strength = new float[SIZE * SIZE];
        for (int v = 0; v < SIZE; v++) {
            for (int u = 0; u < SIZE; u++) {
                strength[v * SIZE + u] = mean(sums, u, v);
            }
        }
        return strength;
    }

    private static float mean(double[] sums, int u, int v) {
        int left = Math.max(0, u - REACH);
        int right = Math.min(SIZE, u + REACH + 1);
        int top = Math.max(0, v - REACH);
        int bottom = Math.min(SIZE, v + REACH + 1);
        double sum = sums[bottom * (SIZE + 1) + right]
                - sums[top * (SIZE + 1) + right]
                - sums[bottom * (SIZE + 1) + left]
                + sums[top * (SIZE + 1) + left];
        double mean = sum / ((right - left) * (bottom - top));
        return (float) (mean * mean);
    }
}

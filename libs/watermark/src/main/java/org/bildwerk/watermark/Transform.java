package org.bildwerk.watermark;

import java.util.Arrays;

/// The low part of the two-dimensional cosine transform of a grid, in units that do not depend on the size of the grid:
/// those of the orthonormal transform of 512 × 512 points. Thread-safe.
final class Transform {

    /// Waves along each edge: the highest has 59.5 periods over the picture.
    static final int WAVES = 120;

    private static final int UNIT = 512;

    private final Cosines across;
    private final Cosines down;

    Transform(int width, int height) {
        this.across = new Cosines(width, WAVES);
        this.down = new Cosines(height, WAVES);
    }

    /// Returns the coefficients, [#WAVES] to a row, wave numbers across within a row; zero where the grid has none.
    float[] forward(float[] grid) {
        int width = across.points();
        int waves = across.waves();
        var sums = new float[down.waves() * waves];
        var row = new float[waves];
        for (int y = 0; y < down.points(); y++) {
            Arrays.fill(row, 0);
            for (int x = 0; x < width; x++) {
                across.addWaves(x, grid[y * width + x], row);
            }
            for (int v = 0; v < down.waves(); v++) {
                float amount = down.at(y, v);
                int at = v * waves;
                for (int u = 0; u < waves; u++) {
                    sums[at + u] += amount * row[u];
                }
            }
        }
        return spread(sums, 2f * UNIT / ((float) width * down.points()));
    }

    private float[] spread(float[] sums, float unit) {
        int waves = across.waves();
        var coefficients = new float[WAVES * WAVES];
        for (int v = 0; v < down.waves(); v++) {
            for (int u = 0; u < waves; u++) {
                coefficients[v * WAVES + u] = sums[v * waves + u] * unit;
            }
        }
        return coefficients;
    }

    /// Returns the grid that has these coefficients and no others.
    float[] inverse(float[] coefficients) {
        int width = across.points();
        int waves = across.waves();
        var grid = new float[width * down.points()];
        var row = new float[waves];
        for (int y = 0; y < down.points(); y++) {
            Arrays.fill(row, 0);
            for (int v = 0; v < down.waves(); v++) {
                float amount = down.at(y, v) * (2f / UNIT);
                int at = v * WAVES;
                for (int u = 0; u < waves; u++) {
                    row[u] += amount * coefficients[at + u];
                }
            }
            for (int u = 0; u < waves; u++) {
                if (row[u] != 0) {
                    across.addPoints(u, row[u], grid, y * width);
                }
            }
        }
        return grid;
    }
}

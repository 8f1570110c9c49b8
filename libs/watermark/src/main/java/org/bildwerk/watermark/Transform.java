package org.bildwerk.watermark;

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
        var rows = new float[down.points()][];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = across.analyse(grid, y * width);
        }
        float unit = 2f * UNIT / ((float) width * rows.length);
        var coefficients = new float[WAVES * WAVES];
        for (int v = 0; v < down.waves(); v++) {
            var sums = down.analyse(v, rows);
            for (int u = 0; u < sums.length; u++) {
                coefficients[v * WAVES + u] = sums[u] * unit;
            }
        }
        return coefficients;
    }

    /// Returns the grid that has these coefficients and no others.
    float[] inverse(float[] coefficients) {
        int width = across.points();
        var rows = new float[down.waves()][];
        for (int v = 0; v < rows.length; v++) {
            rows[v] = scaled(coefficients, v * WAVES);
        }
        var grid = new float[width * down.points()];
        for (int y = 0; y < down.points(); y++) {
            var row = across.synthesise(down.synthesise(y, rows));
            System.arraycopy(row, 0, grid, y * width, width);
        }
        return grid;
    }

    private float[] scaled(float[] coefficients, int start) {
        var row = new float[across.waves()];
        for (int u = 0; u < row.length; u++) {
            row[u] = coefficients[start + u] * (2f / UNIT);
        }
        return row;
    }
}

package org.bildwerk.quality;

/// The eight ways to turn and mirror a picture (the dihedral group of the square).
public enum Turn {
    NONE(false, false, false),
    RIGHT(true, false, true),
    HALF(false, true, true),
    LEFT(true, true, false),
    /// Mirrored left to right.
    MIRRORED(false, false, true),
    /// Mirrored top to bottom.
    UPSIDE_DOWN(false, true, false),
    /// Mirrored along the diagonal from the upper left.
    TRANSPOSED(true, false, false),
    /// Mirrored along the diagonal from the upper right.
    TRANSVERSED(true, true, true);

    private final boolean transposes;
    private final boolean flipsRows;
    private final boolean flipsColumns;

    // What happens to a picture: first rows and columns are exchanged, then their orders reversed.
    Turn(boolean transposes, boolean flipsRows, boolean flipsColumns) {
        this.transposes = transposes;
        this.flipsRows = flipsRows;
        this.flipsColumns = flipsColumns;
    }

    /// Returns the coefficients of the turned picture. Reversing an order negates every other wave; the first is one
    /// that it negates.
    float[] applied(float[] coefficients, int edge) {
        var turned = new float[coefficients.length];
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                float value = coefficients[transposes ? column * edge + row : row * edge + column];
                boolean negated = (flipsRows && (row & 1) == 0) ^ (flipsColumns && (column & 1) == 0);
                turned[row * edge + column] = negated ? -value : value;
            }
        }
        return turned;
    }
}

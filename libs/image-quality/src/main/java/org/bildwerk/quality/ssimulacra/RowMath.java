package org.bildwerk.quality.ssimulacra;

/// Sums on whole rows. Every loop reads and writes its arrays at one and the same index, which the compiler turns into
/// vector instructions.
final class RowMath {

    private RowMath() {}

    static void multiply(float[] one, float[] other, float[] product) {
        for (int x = 0; x < product.length; x++) {
            product[x] = one[x] * other[x];
        }
    }

    /// Takes the product of two rows from a third.
    static void subtractProduct(float[] one, float[] other, float[] from) {
        for (int x = 0; x < from.length; x++) {
            from[x] = from[x] - one[x] * other[x];
        }
    }

    static void distances(float[] one, float[] other, float[] distances) {
        for (int x = 0; x < distances.length; x++) {
            distances[x] = Math.abs(one[x] - other[x]);
        }
    }
}

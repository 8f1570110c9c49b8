package org.bildwerk.bench.parity;

/// How far numbers lie apart.
final class Errors {

    private Errors() {}

    /// Returns the largest difference as a part of the largest expected number; infinite where they cannot be compared.
    static double relative(float[] reached, float[] expected) {
        if (reached.length != expected.length) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        double largest = 0;
        for (int i = 0; i < reached.length; i++) {
            double error = Math.abs(reached[i] - expected[i]);
            worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return worst / largest;
    }
}

package org.bildwerk.watermark;

/// How much waves count by their length: the shorter a wave, the sooner a resize or a compression takes it away.
final class Emphasis {

    /// Waves over the longer edge, in half periods, from which on they count clearly less.
    private static final double LIMIT = 95;

    private Emphasis() {}

    /// Returns a factor for each coefficient of a picture of this size. Only the ratio of the edges matters, and it
    /// does so smoothly, so that rounded sizes do no harm.
    static float[] of(int width, int height) {
        double longer = Math.max(width, height);
        var factors = new float[Transform.WAVES * Transform.WAVES];
        for (int v = 0; v < Transform.WAVES; v++) {
            for (int u = 0; u < Transform.WAVES; u++) {
                double across = u * longer / width / LIMIT;
                double down = v * longer / height / LIMIT;
                double squares = across * across + down * down;
                factors[v * Transform.WAVES + u] = (float) (1 / (1 + squares * squares));
            }
        }
        return factors;
    }
}

package org.bildwerk.watermark;

/// What the coefficients of a picture say about each bit of the code word.
///
/// Coefficients count the less, the stronger their neighbours in the spectrum are: there the picture itself speaks. The
/// values are in the units of the coefficients, so that noise of equal strength disturbs every bit equally.
final class Reading {

    /// The power of the neighbours' strength by which a coefficient counts less.
    private static final float WHITENING = 0.75f;

    /// A strength that even the calmest coefficients are taken to have, as a compression disturbs them all.
    private static final float FLOOR = 12;

    /// Coefficients are held below this many times their neighbours' strength.
    private static final float OUTLIER = 3;

    /// How much a coefficient of the carrier counts towards its bit; the squares add up to 1 for each bit.
    final float[] weight;

    /// One value for each bit, positive for +1.
    final float[] soft;

    Reading(float[] coefficients, Carrier carrier) {
        var strength = Strength.of(coefficients);
        this.weight = new float[carrier.size()];
        this.soft = new float[Carrier.BITS];
        var squares = new float[Carrier.BITS];
        for (int i = 0; i < weight.length; i++) {
            int at = carrier.position[i];
            float usual = strength[at];
            weight[i] = (float) Math.pow(usual + FLOOR, -WHITENING);
            float held = Math.clamp(coefficients[at], -OUTLIER * (usual + FLOOR), OUTLIER * (usual + FLOOR));
            soft[i % Carrier.BITS] += carrier.sign[i] * weight[i] * held;
            squares[i % Carrier.BITS] += weight[i] * weight[i];
        }
        for (int bit = 0; bit < Carrier.BITS; bit++) {
            squares[bit] = (float) (1 / Math.sqrt(squares[bit]));
            soft[bit] *= squares[bit];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] *= squares[i % Carrier.BITS];
        }
    }
}

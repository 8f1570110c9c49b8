package org.bildwerk.watermark;

/// What the coefficients of a picture say about each bit of the code word.
///
/// A coefficient counts the less, the stronger its neighbours in the spectrum are, and the more it stands out of them:
/// there the picture itself speaks. The values are in the units of the coefficients, so that noise of equal strength
/// disturbs every bit equally.
final class Reading {

    /// A strength that even the calmest coefficients are taken to have, as a compression disturbs them all.
    private static final float FLOOR = 20;

    /// From this many times their neighbours' strength on, coefficients count ever less.
    private static final float OUTLIER = 0.7f;

    /// How much a coefficient of the carrier counts towards its bit; the squares add up to 1 for each bit.
    final float[] weight;

    /// One value for each bit, positive for +1.
    final float[] soft;

    /// @param emphasis a factor for each coefficient
    Reading(float[] coefficients, Carrier carrier, float[] emphasis) {
        var strength = Strength.of(coefficients);
        this.weight = new float[carrier.size()];
        this.soft = new float[Carrier.BITS];
        var squares = new float[Carrier.BITS];
        for (int i = 0; i < weight.length; i++) {
            int at = carrier.position[i];
            float usual = strength[at] + FLOOR;
            float beyond = coefficients[at] / (OUTLIER * usual);
            weight[i] = emphasis[at] / (usual * usual * (1 + beyond * beyond));
            soft[i % Carrier.BITS] += carrier.sign[i] * weight[i] * coefficients[at];
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

    /// Returns the cosine of the angle between what was read and a code word.
    double score(float[] word) {
        double common = 0;
        double squares = 0;
        for (int bit = 0; bit < Carrier.BITS; bit++) {
            common += soft[bit] * word[bit];
            squares += soft[bit] * soft[bit];
        }
        return squares == 0 ? 0 : common / Math.sqrt(squares * Carrier.BITS);
    }
}

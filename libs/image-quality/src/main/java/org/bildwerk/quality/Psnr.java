package org.bildwerk.quality;

/// Peak signal-to-noise ratio of a copy: `10 log10(255² / mean squared difference)` of the brightness, in decibels.
public final class Psnr {

    private Psnr() {}

    /// Returns the ratio; infinite for equal pictures.
    ///
    /// @throws IllegalArgumentException if the pictures differ in size
    public static double of(Luma original, Luma copy) {
        original.requireSameSize(copy);
        double sum = 0;
        for (int index = 0; index < original.values().length; index++) {
            double difference = original.values()[index] - copy.values()[index];
            sum += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255.0 * original.values().length / sum);
    }
}

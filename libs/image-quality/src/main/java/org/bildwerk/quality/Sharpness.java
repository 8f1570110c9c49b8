package org.bildwerk.quality;

/// How sharp a picture is: the variance of its Laplacian (Pech-Pacheco et al., "Diatom autofocusing in brightfield
/// microscopy", 2000), with the kernel 0 1 0 / 1 −4 1 / 0 1 0 over brightness of 0 to 255.
///
/// It hangs on the size: compare pictures that were brought to the same longer edge. Below about 100 on 1,024 pixels a
/// photograph looks soft; flat graphics are low by nature.
public final class Sharpness {

    private Sharpness() {}

    /// Returns the variance over the inner pixels; 0 where there are none.
    public static double of(Luma luma) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int y = 1; y < luma.height() - 1; y++) {
            for (int x = 1; x < luma.width() - 1; x++) {
                double value = (double) luma.at(x - 1, y)
                        + luma.at(x + 1, y)
                        + luma.at(x, y - 1)
                        + luma.at(x, y + 1)
                        - 4.0 * luma.at(x, y);
                sum += value;
                squares += value * value;
                count++;
            }
        }
        if (count == 0) {
            return 0;
        }
        double mean = sum / count;
        return Math.max(0, squares / count - mean * mean);
    }
}

package org.bildwerk.quality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Structural similarity of a copy (Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment: from error visibility
/// to structural similarity", 2004), the mean over all whole windows, with K1 = 0.01, K2 = 0.03 and a range of 255: `(2
/// μx μy + C1)(2 σxy + C2) / ((μx² + μy² + C1)(σx² + σy² + C2))`. 1 for equal pictures.
public enum Ssim {
    /// As published: Gaussian of 11 × 11 with σ 1.5, covariance of the population.
    GAUSSIAN(gaussian(5, 1.5), 1),
    /// As scikit-image does unless told otherwise: 7 × 7 evenly, covariance of the sample.
    UNIFORM(uniform(3), 49.0 / 48);

    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;

    private final double[] window;
    private final double correction;

    Ssim(double[] window, double correction) {
        this.window = window;
        this.correction = correction;
    }

    /// Returns the similarity.
    ///
    /// @throws IllegalArgumentException if the pictures differ in size, or are smaller than the window
    public double of(Luma original, Luma copy) {
        original.requireSameSize(copy);
        if (Math.min(original.width(), original.height()) < window.length) {
            throw new IllegalArgumentException("%s is smaller than a window of %d".formatted(original, window.length));
        }
        int width = original.width();
        int height = original.height();
        var x = filtered(original.values(), null, width, height);
        var y = filtered(copy.values(), null, width, height);
        var xx = filtered(original.values(), original.values(), width, height);
        var yy = filtered(copy.values(), copy.values(), width, height);
        var xy = filtered(original.values(), copy.values(), width, height);
        double sum = 0;
        for (int index = 0; index < x.length; index++) {
            sum += similarity(x[index], y[index], xx[index], yy[index], xy[index]);
        }
        return sum / x.length;
    }

    private double similarity(double x, double y, double xx, double yy, double xy) {
        double varianceX = correction * (xx - x * x);
        double varianceY = correction * (yy - y * y);
        double covariance = correction * (xy - x * y);
        return (2 * x * y + C1) * (2 * covariance + C2) / ((x * x + y * y + C1) * (varianceX + varianceY + C2));
    }

    // The windowed mean of one plane, or of the product of two.
    private double[] filtered(float[] one, float @Nullable [] other, int width, int height) {
        int wide = width - window.length + 1;
        int high = height - window.length + 1;
        var rows = new double[wide * height];
        for (int index = 0; index < rows.length; index++) {
            int from = index / wide * width + index % wide;
            double sum = 0;
            for (int tap = 0; tap < window.length; tap++) {
                double factor = other == null ? 1 : other[from + tap];
                sum += window[tap] * one[from + tap] * factor;
            }
            rows[index] = sum;
        }
        var filtered = new double[wide * high];
        for (int index = 0; index < filtered.length; index++) {
            double sum = 0;
            for (int tap = 0; tap < window.length; tap++) {
                sum += window[tap] * rows[index + tap * wide];
            }
            filtered[index] = sum;
        }
        return filtered;
    }

    private static double[] gaussian(int radius, double sigma) {
        var window = new double[2 * radius + 1];
        for (int tap = 0; tap < window.length; tap++) {
            double distance = (tap - radius) / sigma;
            window[tap] = Math.exp(-distance * distance / 2);
        }
        double sum = Arrays.stream(window).sum();
        return Arrays.stream(window).map(weight -> weight / sum).toArray();
    }

    private static double[] uniform(int radius) {
        var window = new double[2 * radius + 1];
        Arrays.fill(window, 1.0 / window.length);
        return window;
    }
}

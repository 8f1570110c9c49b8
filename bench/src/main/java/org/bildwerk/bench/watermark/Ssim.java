package org.bildwerk.bench.watermark;

/// The structural similarity of two pictures in brightness, by its first definition: Z. Wang, A. C. Bovik, H. R.
/// Sheikh, E. P. Simoncelli, "Image quality assessment: from error visibility to structural similarity", IEEE
/// Transactions on Image Processing 13 (2004), equations 13 to 17: a Gaussian window of 11 × 11 with deviation 1.5 and
/// sum 1, `K1` = 0.01, `K2` = 0.03, levels to 255, the mean over all windows that lie wholly inside; no shrinking
/// before.
final class Ssim {

    private static final int SIDE = 11;
    private static final double DEVIATION = 1.5;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final float[] WINDOW = window();

    private Ssim() {}

    /// Compares two pictures of the same size, each a level for every pixel.
    static double of(float[] one, float[] other, int width, int height) {
        var meanOne = weigh(one, width, height);
        var meanOther = weigh(other, width, height);
        var squaresOne = weigh(product(one, one), width, height);
        var squaresOther = weigh(product(other, other), width, height);
        var products = weigh(product(one, other), width, height);
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            double both = (double) meanOne[i] * meanOther[i];
            double squares = (double) meanOne[i] * meanOne[i] + (double) meanOther[i] * meanOther[i];
            double covariance = products[i] - both;
            double variances = (double) squaresOne[i] + squaresOther[i] - squares;
            sum += (2 * both + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
        }
        return sum / products.length;
    }

    private static float[] product(float[] one, float[] other) {
        var product = new float[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }

    private static float[] weigh(float[] levels, int width, int height) {
        int inner = width - SIDE + 1;
        var across = new float[inner * height];
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < SIDE; k++) {
                for (int x = 0; x < inner; x++) {
                    across[y * inner + x] += WINDOW[k] * levels[y * width + x + k];
                }
            }
        }
        var both = new float[inner * (height - SIDE + 1)];
        for (int y = 0; y < height - SIDE + 1; y++) {
            for (int k = 0; k < SIDE; k++) {
                for (int x = 0; x < inner; x++) {
                    both[y * inner + x] += WINDOW[k] * across[(y + k) * inner + x];
                }
            }
        }
        return both;
    }

    private static float[] window() {
        var window = new float[SIDE];
        double sum = 0;
        for (int i = 0; i < SIDE; i++) {
            double from = i - SIDE / 2;
            window[i] = (float) Math.exp(-from * from / (2 * DEVIATION * DEVIATION));
            sum += window[i];
        }
        for (int i = 0; i < SIDE; i++) {
            window[i] /= (float) sum;
        }
        return window;
    }
}

package org.bildwerk.generator.picture;

/// Resamples as Pillow's `LANCZOS` does, byte for byte: first along the rows, then along the columns, weights in
/// whole numbers of 22 bits, each pass rounded to bytes.
final class Lanczos {

    private static final int PRECISION = 32 - 8 - 2;
    private static final double SUPPORT = 3;

    private record Weights(int[] from, int[][] factors) {}

    private Lanczos() {}

    static byte[] resize(byte[] pixels, int width, int height, int channels, int newWidth, int newHeight) {
        var wide = newWidth == width ? pixels : rows(pixels, width, height, channels, newWidth);
        return newHeight == height ? wide : columns(wide, newWidth * channels, height, newHeight);
    }

    private static byte[] rows(byte[] in, int width, int height, int channels, int newWidth) {
        var weights = weights(width, newWidth);
        var out = new byte[Math.multiplyExact(newWidth * channels, height)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                var factors = weights.factors[x];
                for (int c = 0; c < channels; c++) {
                    int sum = 1 << PRECISION - 1;
                    int at = (y * width + weights.from[x]) * channels + c;
                    for (int factor : factors) {
                        sum += (in[at] & 0xff) * factor;
                        at += channels;
                    }
                    out[(y * newWidth + x) * channels + c] = clip(sum);
                }
            }
        }
        return out;
    }

    private static byte[] columns(byte[] in, int stride, int height, int newHeight) {
        var weights = weights(height, newHeight);
        var out = new byte[Math.multiplyExact(stride, newHeight)];
        for (int y = 0; y < newHeight; y++) {
            var factors = weights.factors[y];
            for (int x = 0; x < stride; x++) {
                int sum = 1 << PRECISION - 1;
                int at = weights.from[y] * stride + x;
                for (int factor : factors) {
                    sum += (in[at] & 0xff) * factor;
                    at += stride;
                }
                out[y * stride + x] = clip(sum);
            }
        }
        return out;
    }

    private static byte clip(int sum) {
        return (byte) Math.clamp(sum >> PRECISION, 0, 255);
    }

    private static Weights weights(int size, int newSize) {
        double scale = (double) size / newSize;
        double filterScale = Math.max(scale, 1);
        double support = SUPPORT * filterScale;
        var from = new int[newSize];
        var factors = new int[newSize][];
        for (int i = 0; i < newSize; i++) {
            double centre = (i + 0.5) * scale;
            int least = Math.max((int) (centre - support + 0.5), 0);
            int most = Math.min((int) (centre + support + 0.5), size);
            from[i] = least;
            factors[i] = factors(least, most, centre, filterScale);
        }
        return new Weights(from, factors);
    }

    private static int[] factors(int least, int most, double centre, double filterScale) {
        var exact = new double[most - least];
        double sum = 0;
        for (int x = 0; x < exact.length; x++) {
            exact[x] = lanczos((x + least - centre + 0.5) / filterScale);
            sum += exact[x];
        }
        var whole = new int[exact.length];
        for (int x = 0; x < exact.length; x++) {
            double factor = exact[x] / sum * (1 << PRECISION);
            whole[x] = (int) (factor < 0 ? factor - 0.5 : factor + 0.5);
        }
        return whole;
    }

    private static double lanczos(double x) {
        return x >= -SUPPORT && x < SUPPORT ? sinc(x) * sinc(x / SUPPORT) : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}

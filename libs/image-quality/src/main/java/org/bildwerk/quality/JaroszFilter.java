package org.bildwerk.quality;

/// Blurs by box filters, twice along the rows and the columns, which makes a tent (Jarosz, "Fast Image Convolutions",
/// SIGGRAPH 2001). Windows are cut at the edges.
final class JaroszFilter {

    private static final int PASSES = 2;
    // Pictures are taken down to 64 points; two passes of half a cell each.
    private static final int WINDOWS = 128;

    private JaroszFilter() {}

    /// Returns the blurred brightness; the window follows the size of the picture.
    static float[] blurred(Luma luma) {
        var values = luma.values().clone();
        var other = new float[values.length];
        int width = luma.width();
        int height = luma.height();
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < height; row++) {
                box(values, other, row * width, 1, width);
            }
            for (int column = 0; column < width; column++) {
                box(other, values, column, width, height);
            }
        }
        return values;
    }

    // A running sum in single precision, entered and left in this order: the bits of the hash hang on it.
    private static void box(float[] in, float[] out, int start, int stride, int length) {
        int window = (length + WINDOWS - 1) / WINDOWS;
        int ahead = (window + 2) / 2 - 1;
        int behind = window - ahead;
        float sum = 0;
        int count = 0;
        for (int index = 0; index < Math.min(ahead, length); index++) {
            sum += in[start + index * stride];
            count++;
        }
        for (int index = 0; index < length; index++) {
            if (index + ahead < length) {
                sum += in[start + (index + ahead) * stride];
                count++;
            }
            if (index >= behind) {
                sum -= in[start + (index - behind) * stride];
                count--;
            }
            out[start + index * stride] = sum / count;
        }
    }
}

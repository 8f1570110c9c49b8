package org.bildwerk.quality.ssimulacra;

/// Turns linear sRGB into XYB, the opponent colours of JPEG XL (ISO/IEC 18181-1; constants of `opsin_params.h` of
/// libjxl), moved and stretched so that each lies between 0 and 1 (`MakePositiveXYB` of SSIMULACRA 2.1):
/// `L, M, S = ∛(matrix · rgb + bias) − ∛bias`; `X = 14 (L − M)/2 + 0.42`; `Y = (L + M)/2 + 0.01`; `B = S − (L + M)/2 +
/// 0.55`. Used by one thread.
final class Xyb {

    private static final float BIAS = 0.0037930732552754493f;
    private static final float ROOT_OF_BIAS = (float) Math.cbrt(BIAS);

    private final int width;
    private final float[][] colours;

    Xyb(int width) {
        this.width = width;
        this.colours = new float[Ssimulacra2.CHANNELS][width];
    }

    /// Returns the X, Y and B of a row, good until the next call.
    float[][] of(float[][] linear) {
        response(linear, 0.30f, 0.622f, 0.078f, colours[0]);
        response(linear, 0.23f, 0.692f, 0.078f, colours[1]);
        response(linear, 0.24342268924547819f, 0.20476744424496821f, 0.55180986650955360f, colours[2]);
        oppose(colours[0], colours[1], colours[2]);
        return colours;
    }

    private void response(float[][] linear, float ofRed, float ofGreen, float ofBlue, float[] response) {
        var red = linear[0];
        var green = linear[1];
        var blue = linear[2];
        for (int x = 0; x < width; x++) {
            float mixed = ofRed * red[x] + (ofGreen * green[x] + (ofBlue * blue[x] + BIAS));
            response[x] = cubeRoot(mixed) - ROOT_OF_BIAS;
        }
    }

    // A parabola through the fourth root, at most 0.4 % off between the bias and 1 + bias, then one step by Halley,
    // which leaves 5e-8. Without branches and bit tricks, so that the compiler makes it work on many pixels at once.
    static float cubeRoot(float value) {
        float fourth = (float) Math.sqrt((float) Math.sqrt(value));
        float root = (0.3418275f * fourth + 0.7021662f) * fourth - 0.0399862f;
        float cube = root * root * root;
        return root - root * (cube - value) / (2 * cube + value);
    }

    private void oppose(float[] xs, float[] ys, float[] bs) {
        for (int x = 0; x < width; x++) {
            float bright = 0.5f * (xs[x] + ys[x]);
            xs[x] = 0.5f * (xs[x] - ys[x]) * 14 + 0.42f;
            bs[x] = bs[x] - bright + 0.55f;
            ys[x] = bright + 0.01f;
        }
    }
}

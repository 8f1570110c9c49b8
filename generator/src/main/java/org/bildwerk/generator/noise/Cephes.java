package org.bildwerk.generator.noise;

/// Logarithm, sine and cosine in single precision by the polynomials of the Cephes library, evaluated exactly as a
/// build of torch for AVX2 does: which products are fused with the following sum is part of the result.
final class Cephes {

    private static final float[] LOGARITHM = {
        7.0376836292E-2f,
        -1.1514610310E-1f,
        1.1676998740E-1f,
        -1.2420140846E-1f,
        1.4249322787E-1f,
        -1.6668057665E-1f,
        2.0000714765E-1f,
        -2.4999993993E-1f,
        3.3333331174E-1f
    };

    private Cephes() {}

    /// @param x positive and normal
    static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        float exponent = (bits >>> 23) - 126;
        float mantissa = Float.intBitsToFloat((bits & 0x007fffff) | 0x3f000000);
        float m;
        if (mantissa < 0.707106781186547524f) {
            exponent -= 1;
            m = mantissa + mantissa - 1;
        } else {
            m = mantissa - 1;
        }
        float z = m * m;
        float y = LOGARITHM[0];
        for (int i = 1; i < LOGARITHM.length; i++) {
            y = Math.fma(y, m, LOGARITHM[i]);
        }
        y = y * m;
        y = Math.fma(y, z, exponent * -2.12194440e-4f);
        y -= z * 0.5f;
        return Math.fma(exponent, 0.693359375f, m + y);
    }

    /// Writes `radius · cos(x)` to one place and `radius · sin(x)` to another.
    ///
    /// @param x not negative
    static void circle(float x, float radius, float[] target, int cosineAt, int sineAt) {
        int octant = ((int) (x * 1.27323954473516f) + 1) & ~1;
        float r = Math.fma(octant, -0.78515625f, x);
        r = Math.fma(octant, -2.4187564849853515625e-4f, r);
        r = Math.fma(octant, -3.77489497744594108e-8f, r);
        float z = r * r;
        boolean swap = (octant & 2) != 0;
        float sine = swap ? cosine(z) : sine(r, z);
        float cosine = swap ? sine(r, z) : cosine(z);
        target[cosineAt] = radius * ((~(octant - 2) & 4) != 0 ? -cosine : cosine);
        target[sineAt] = radius * ((octant & 4) != 0 ? -sine : sine);
    }

    private static float cosine(float z) {
        float c = 2.443315711809948E-5f;
        c = Math.fma(c, z, -1.388731625493765E-3f);
        c = Math.fma(c, z, 4.166664568298827E-2f);
        c = c * z;
        return Math.fma(c, z, -(z * 0.5f)) + 1;
    }

    private static float sine(float x, float z) {
        float s = -1.9515295891E-4f;
        s = Math.fma(s, z, 8.3321608736E-3f);
        s = Math.fma(s, z, -1.6666654611E-1f);
        s = s * z;
        return Math.fma(s, x, x);
    }
}

package org.bildwerk.watermark;

/// The orthonormal transforms of sixteen values that block coding uses.
final class SmallTransform {

    private static final int SIZE = 4;
    private static final float[] COSINES = cosines();

    private SmallTransform() {}

    /// Replaces a block of 4 × 4 values by its cosine coefficients.
    static void forward(float[] values, int corner, int stride) {
        for (int i = 0; i < SIZE; i++) {
            forwardLine(values, corner + i * stride, 1);
        }
        for (int i = 0; i < SIZE; i++) {
            forwardLine(values, corner + i, stride);
        }
    }

    /// Replaces cosine coefficients by their block.
    static void backward(float[] values, int corner, int stride) {
        for (int i = 0; i < SIZE; i++) {
            backwardLine(values, corner + i, stride);
        }
        for (int i = 0; i < SIZE; i++) {
            backwardLine(values, corner + i * stride, 1);
        }
    }

    private static void forwardLine(float[] values, int start, int stride) {
        float a = values[start];
        float b = values[start + stride];
        float c = values[start + 2 * stride];
        float d = values[start + 3 * stride];
        for (int k = 0; k < SIZE; k++) {
            int at = k * SIZE;
            values[start + k * stride] =
                    COSINES[at] * a + COSINES[at + 1] * b + COSINES[at + 2] * c + COSINES[at + 3] * d;
        }
    }

    private static void backwardLine(float[] values, int start, int stride) {
        float a = values[start];
        float b = values[start + stride];
        float c = values[start + 2 * stride];
        float d = values[start + 3 * stride];
        for (int x = 0; x < SIZE; x++) {
            values[start + x * stride] =
                    COSINES[x] * a + COSINES[SIZE + x] * b + COSINES[2 * SIZE + x] * c + COSINES[3 * SIZE + x] * d;
        }
    }

    /// Replaces sixteen values by their Walsh-Hadamard transform, which undoes itself.
    static void hadamard(float[] values) {
        for (int apart = 1; apart < values.length; apart *= 2) {
            for (int i = 0; i < values.length; i++) {
                if ((i & apart) == 0) {
                    float one = values[i];
                    float other = values[i + apart];
                    values[i] = (one + other) / (float) Math.sqrt(2);
                    values[i + apart] = (one - other) / (float) Math.sqrt(2);
                }
            }
        }
    }

    private static float[] cosines() {
        var cosines = new float[SIZE * SIZE];
        for (int k = 0; k < SIZE; k++) {
            for (int x = 0; x < SIZE; x++) {
                double length = Math.sqrt(k == 0 ? 0.25 : 0.5);
                cosines[k * SIZE + x] = (float) (length * StrictMath.cos(Math.PI * k * (2 * x + 1) / (2 * SIZE)));
            }
        }
        return cosines;
    }
}

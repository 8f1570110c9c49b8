package org.bildwerk.generator.noise;

/// The counter-based generator Philox 4×32 with ten rounds, used as `torch.randn` on a CUDA device does: each number of
/// each call has its own counter, and two of its four words make the number.
final class PhiloxNoise implements Noise {

    private static final long FIRST = 0xd2511f53L;
    private static final long SECOND = 0xcd9e8d57L;
    private static final int WEYL_LOW = 0x9e3779b9;
    private static final int WEYL_HIGH = 0xbb67ae85;
    private static final int ROUNDS = 10;
    private static final double UNIT = 2.3283064e-10f;
    private static final double ANGLE = (float) (2.3283064e-10 * 6.2831855);

    private final int keyLow;
    private final int keyHigh;
    private int calls;

    PhiloxNoise(long seed) {
        this.keyLow = (int) seed;
        this.keyHigh = (int) (seed >>> 32);
    }

    @Override
    public float[] normal(int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(i);
        }
        calls++;
        return numbers;
    }

    private float number(int index) {
        int a = calls;
        int b = 0;
        int c = index;
        int d = 0;
        int low = keyLow;
        int high = keyHigh;
        for (int round = 0; round < ROUNDS; round++) {
            long first = FIRST * (a & 0xffffffffL);
            long second = SECOND * (c & 0xffffffffL);
            a = (int) (second >>> 32) ^ b ^ low;
            c = (int) (first >>> 32) ^ d ^ high;
            b = (int) second;
            d = (int) first;
            low += WEYL_LOW;
            high += WEYL_HIGH;
        }
        return boxMuller(a, b);
    }

    private static float boxMuller(int first, int second) {
        double u = (first & 0xffffffffL) * UNIT + UNIT / 2;
        double v = (second & 0xffffffffL) * ANGLE + ANGLE / 2;
        return (float) (Math.sqrt(-2 * Math.log(u)) * Math.sin(v));
    }
}

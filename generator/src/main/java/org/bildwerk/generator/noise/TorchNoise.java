package org.bildwerk.generator.noise;

/// `torch.randn` in single precision on a CPU with AVX2. From 16 numbers on torch fills the whole tensor with uniform
/// numbers and turns blocks of 16 into normal ones; fewer are drawn one by one, in double precision, and the second of
/// each pair is kept for the next such draw.
final class TorchNoise implements Noise {

    private static final int BLOCK = 16;
    private static final float FULL_CIRCLE = 6.2831855f;

    /// What is drawn before the last 16 numbers of a count that is no multiple of 16 are drawn anew.
    enum Filled {
        /// All numbers, as in single precision.
        WHOLE,

        /// The full blocks, as in half precision.
        BLOCKS
    }

    private final MersenneTwister twister;
    private final SingleDraws singles;
    private final Filled filled;

    TorchNoise(long seed, Filled filled) {
        this.filled = filled;
        this.twister = new MersenneTwister(seed);
        this.singles = new SingleDraws(twister);
    }

    @Override
    public float[] normal(int count) {
        var numbers = new float[count];
        if (count < BLOCK) {
            for (int i = 0; i < count; i++) {
                numbers[i] = (float) singles.next();
            }
            return numbers;
        }
        drawUniform(numbers, 0, filled == Filled.WHOLE ? count : count - count % BLOCK);
        for (int block = 0; block + BLOCK <= count; block += BLOCK) {
            transform(numbers, block);
        }
        if (count % BLOCK != 0) {
            drawUniform(numbers, count - BLOCK, count);
            transform(numbers, count - BLOCK);
        }
        return numbers;
    }

    private void drawUniform(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            numbers[i] = (twister.bits() & 0xffffff) * 0x1p-24f;
        }
    }

    private static void transform(float[] numbers, int block) {
        for (int j = block; j < block + BLOCK / 2; j++) {
            float radius = (float) Math.sqrt(-2f * Cephes.log(1 - numbers[j]));
            Cephes.circle(FULL_CIRCLE * numbers[j + BLOCK / 2], radius, numbers, j, j + BLOCK / 2);
        }
    }
}

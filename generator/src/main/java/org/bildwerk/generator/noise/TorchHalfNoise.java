package org.bildwerk.generator.noise;

/// `torch.randn` in half precision on the CPU: uniform numbers of 11 bits, and a rounding to half precision after every
/// step of the transformation.
final class TorchHalfNoise implements Noise {

    private static final int BLOCK = 16;

    private final MersenneTwister twister;
    private final SingleDraws singles;

    TorchHalfNoise(long seed) {
        this.twister = new MersenneTwister(seed);
        this.singles = new SingleDraws(twister);
    }

    @Override
    public float[] normal(int count) {
        var numbers = new float[count];
        if (count < BLOCK) {
            for (int i = 0; i < count; i++) {
                numbers[i] = half(singles.next());
            }
            return numbers;
        }
        drawUniform(numbers, 0);
        for (int block = 0; block + BLOCK <= count; block += BLOCK) {
            transform(numbers, block);
        }
        if (count % BLOCK != 0) {
            drawUniform(numbers, count - BLOCK);
            transform(numbers, count - BLOCK);
        }
        return numbers;
    }

    private void drawUniform(float[] numbers, int from) {
        for (int i = from; i < numbers.length; i++) {
            numbers[i] = (twister.bits() & 0x7ff) * 0x1p-11f;
        }
    }

    private static void transform(float[] numbers, int block) {
        for (int j = block; j < block + BLOCK / 2; j++) {
            float first = half(1 - numbers[j]);
            float radius = half(Math.sqrt(-2f * (float) Math.log(first)));
            float angle = half(2.0 * Math.PI * numbers[j + BLOCK / 2]);
            numbers[j] = half(radius * (float) Math.cos(angle));
            numbers[j + BLOCK / 2] = half(radius * (float) Math.sin(angle));
        }
    }

    private static float half(double value) {
        return Float.float16ToFloat(Float.floatToFloat16((float) value));
    }
}

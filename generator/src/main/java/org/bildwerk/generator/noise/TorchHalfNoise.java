package org.bildwerk.generator.noise;

/// `torch.randn` in half precision on the CPU: the numbers of single precision, rounded. That is torch 2.15; versions
/// around 1.13 drew another sequence, with uniform numbers of eleven bits.
final class TorchHalfNoise implements Noise {

    private final TorchNoise single;

    TorchHalfNoise(long seed) {
        this.single = new TorchNoise(seed, TorchNoise.Filled.BLOCKS);
    }

    @Override
    public float[] normal(int count) {
        var numbers = single.normal(count);
        for (int i = 0; i < count; i++) {
            numbers[i] = Float.float16ToFloat(Float.floatToFloat16(numbers[i]));
        }
        return numbers;
    }
}

package org.bildwerk.generator.noise;

/// Draws the normally distributed numbers of one picture, one call after the other. For one thread.
public interface Noise {

    /// Draws as many numbers as a tensor has elements. How many are asked for at once matters: two calls for eight are
    /// not one call for sixteen.
    float[] normal(int count);

    /// Starts the sequence of a seed.
    ///
    /// @param seed of a torch sequence only the lower 32 bits count, as in torch itself
    static Noise of(NoiseSource source, long seed) {
        return switch (source) {
            case TORCH_CPU -> new TorchNoise(seed, TorchNoise.Filled.WHOLE);
            case TORCH_CPU_HALF -> new TorchHalfNoise(seed);
            case PHILOX -> new PhiloxNoise(seed);
        };
    }
}

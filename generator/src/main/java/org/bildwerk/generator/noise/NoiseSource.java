package org.bildwerk.generator.noise;

/// Whose sequence of numbers a seed stands for. Part of every recipe.
public enum NoiseSource {

    /// `torch.randn` on the CPU in single precision.
    TORCH_CPU,

    /// `torch.randn` on the CPU in half precision: the same rounded, where the count is a multiple of 16.
    TORCH_CPU_HALF,

    /// `torch.randn` on a CUDA device, for as many numbers as the device draws in one go.
    PHILOX
}

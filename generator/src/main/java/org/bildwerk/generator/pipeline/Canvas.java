package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Tensor;
import org.jspecify.annotations.Nullable;

/// Latents at the beginning of the steps, and what holds them to a source.
///
/// @param latents 1 × channels × height × width, noisy
/// @param source clean latents of the source; null where nothing is to be held
/// @param noise that was added to the source
/// @param mask 1 where latents may change; null where all may
/// @param extra channels that a U-Net made for inpainting takes beside the latents: mask and masked picture; null for
///     others
record Canvas(
        Tensor latents,
        float @Nullable [] source,
        float[] noise,
        float @Nullable [] mask,
        @Nullable Tensor extra) {

    /// Returns the sample with the source put back where it may not change.
    ///
    /// @param held the source with the noise of the next step
    float[] hold(float[] sample, float[] held) {
        if (mask == null) {
            return sample;
        }
        var mixed = new float[sample.length];
        for (int i = 0; i < mixed.length; i++) {
            float share = mask[i % mask.length];
            mixed[i] = (1 - share) * held[i] + share * sample[i];
        }
        return mixed;
    }
}

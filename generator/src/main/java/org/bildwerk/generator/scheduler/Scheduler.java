package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// Walks one picture from noise to latents. Several kinds remember earlier steps, so every picture of a batch has its
/// own. The steps are taken in order, from [#begin()] to the last of [#timesteps()]. For one thread.
public interface Scheduler {

    /// Returns what the model is told at each call, the noisiest first. Some kinds hold fractions, some a value twice.
    float[] timesteps();

    /// Returns the index of the first call: 0, unless an existing picture is only changed in part.
    int begin();

    /// Returns by what fresh noise is multiplied to become the first sample.
    float initNoiseSigma();

    /// Returns the sample as the model wants to see it at call `i`.
    float[] scaleModelInput(float[] sample, int i);

    /// Returns the sample after call `i`.
    ///
    /// @param modelOutput the model's answer, after guidance
    /// @param sample as before [#scaleModelInput(float[], int)]
    /// @param noise the picture's own; some kinds draw from it at every step, some never
    float[] step(float[] modelOutput, int i, float[] sample, Noise noise);

    /// Returns a clean picture with as much noise as belongs to call `i`.
    float[] addNoise(float[] original, float[] noise, int i);
}

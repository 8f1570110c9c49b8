package org.bildwerk.dam.generation;

import org.jspecify.annotations.Nullable;

/// Everything needed to make a generated picture again. Names follow diffusers.
///
/// @param model name of the model
/// @param modelDigest SHA-256 of the model's files; null where a foreign file did not say
/// @param scheduler diffusers class name of the scheduler, for example `DPMSolverMultistepScheduler`
/// @param noiseSource how the seed becomes noise, for example `torch-cpu`
public record Recipe(
        String model,
        @Nullable String modelDigest,
        String prompt,
        @Nullable String negativePrompt,
        @Nullable Long seed,
        @Nullable String noiseSource,
        @Nullable String scheduler,
        @Nullable Integer numInferenceSteps,
        @Nullable Double guidanceScale,
        @Nullable Integer width,
        @Nullable Integer height) {}

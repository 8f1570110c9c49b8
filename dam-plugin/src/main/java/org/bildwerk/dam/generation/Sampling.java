package org.bildwerk.dam.generation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How noise became latents, beyond what a [Recipe] says itself. Names follow diffusers.
///
/// @param schedulerConfig what differs from the model's own configuration, for example `use_karras_sigmas`
/// @param noiseDtype in which the noise was drawn: `float32` or `float16`, which give different pictures
/// @param variationSeed a second seed, mixed in by its strength
/// @param eta how much noise DDIM adds in each step
public record Sampling(
        SortedMap<String, String> schedulerConfig,
        @Nullable Double guidanceRescale,
        @Nullable String noiseDtype,
        @Nullable Long variationSeed,
        @Nullable Double variationStrength,
        @Nullable Double eta) {

    /// Nothing beyond the model's own configuration.
    public static final Sampling PLAIN = new Sampling(new TreeMap<>(), null, null, null, null, null);

    // A stored one may lack the map.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Sampling {
        schedulerConfig = new TreeMap<>(schedulerConfig == null ? Map.of() : schedulerConfig);
    }
}

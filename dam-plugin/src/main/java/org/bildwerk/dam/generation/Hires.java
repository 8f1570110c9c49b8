package org.bildwerk.dam.generation;

import org.jspecify.annotations.Nullable;

/// A second stage: made larger, then refined.
///
/// @param upscaler name of a card, or `latent`
/// @param digest of the upscaler's files; filled in when the picture is made
/// @param strength of the refining; 0 is none
public record Hires(double scale, String upscaler, @Nullable String digest, double strength, int numInferenceSteps) {

    public Hires {
        if (!(scale > 1 && scale <= 8) || !(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "No second stage makes it %s times larger at strength %s".formatted(scale, strength));
        }
    }
}

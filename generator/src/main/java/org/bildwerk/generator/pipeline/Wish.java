package org.bildwerk.generator.pipeline;

import java.util.List;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.noise.Variation;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.jspecify.annotations.Nullable;

/// One picture that is wanted.
///
/// @param negativePrompt null for none, which some models tell apart from an empty one
/// @param width in pixels, a multiple of what one latent stands for
/// @param guidanceScale 1 and less is without guidance, but for models that take it as a number
/// @param guidanceRescale 0 to 1; brings the spread back that guidance widens
/// @param variation towards another seed; null for none
/// @param start what it begins with
public record Wish(
        String prompt,
        @Nullable String negativePrompt,
        TextMode text,
        int width,
        int height,
        SchedulerConfig scheduler,
        int steps,
        float guidanceScale,
        float guidanceRescale,
        NoiseSource noiseSource,
        long seed,
        @Nullable Variation variation,
        Start start,
        List<Control> controls) {

    /// Of all that is made here, second stages and borders included.
    public static final int LONGEST_EDGE = 4096;

    public Wish {
        controls = List.copyOf(controls);
    }

    /// Returns this wish with another beginning.
    Wish again(Start newStart) {
        return new Wish(
                prompt,
                negativePrompt,
                text,
                width,
                height,
                scheduler,
                steps,
                guidanceScale,
                guidanceRescale,
                noiseSource,
                seed,
                variation,
                newStart,
                controls);
    }

    /// Returns this wish for another size and another beginning, as for a second stage.
    Wish again(int newWidth, int newHeight, int newSteps, Start newStart) {
        return new Wish(
                prompt,
                negativePrompt,
                text,
                newWidth,
                newHeight,
                scheduler,
                newSteps,
                guidanceScale,
                guidanceRescale,
                noiseSource,
                seed,
                null,
                newStart,
                controls);
    }
}

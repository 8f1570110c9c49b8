package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.picture.RgbImage;

/// A picture that guides the steps from start to end, both parts of 1.
///
/// @param part of the model, by the name of its folder
public record Control(String part, RgbImage picture, float weight, float start, float end) {

    public Control {
        if (!(start >= 0 && start < end && end <= 1)) {
            throw new IllegalArgumentException("a control guides from 0 up to 1, not from " + start + " to " + end);
        }
    }

    /// Tells whether it guides a step, as diffusers counts.
    boolean guides(int step, int steps) {
        return !((float) step / steps < start || (float) (step + 1) / steps > end);
    }
}

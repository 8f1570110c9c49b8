package org.bildwerk.generator.scheduler;

import java.util.Arrays;

/// Keeps a predicted clean picture within bounds, as models of pixels want it: none, fixed ones, or ones that follow
/// the picture's own spread.
final class Restraint {

    private final boolean dynamic;
    private final float ratio;
    private final float largest;
    private final boolean fixed;
    private final float range;

    private Restraint(Options options, boolean fixed) {
        this.dynamic = options.is("thresholding", false);
        this.ratio = (float) options.number("dynamic_thresholding_ratio", 0.995);
        this.largest = (float) options.number("sample_max_value", 1);
        this.fixed = fixed;
        this.range = (float) options.number("clip_sample_range", 1);
        if (!(ratio >= 0 && ratio <= 1)) {
            throw options.refused("dynamic_thresholding_ratio");
        }
        if (dynamic && !(largest >= 1)) {
            throw options.refused("sample_max_value");
        }
    }

    /// @param clips whether fixed bounds are the default
    static Restraint withClipping(Options options, boolean clips) {
        return new Restraint(options, options.is("clip_sample", clips));
    }

    static Restraint withoutClipping(Options options) {
        return new Restraint(options, false);
    }

    /// Bounds the values in place and returns them.
    float[] applied(float[] original) {
        if (dynamic) {
            float bound = Math.clamp(quantile(original), 1f, largest);
            clamp(original, bound);
            for (int i = 0; i < original.length; i++) {
                original[i] /= bound;
            }
        } else if (fixed) {
            clamp(original, range);
        }
        return original;
    }

    private static void clamp(float[] values, float bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(-bound, Math.min(bound, values[i]));
        }
    }

    private float quantile(float[] values) {
        var sizes = new float[values.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        Arrays.sort(sizes);
        float rank = ratio * (sizes.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sizes.length - 1);
        return sizes[below] + (rank - below) * (sizes[above] - sizes[below]);
    }
}

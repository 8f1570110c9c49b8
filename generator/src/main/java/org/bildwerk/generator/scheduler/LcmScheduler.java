package org.bildwerk.generator.scheduler;

import java.util.Arrays;
import org.bildwerk.generator.noise.Noise;

/// Latent consistency models: every call leads to a clean picture, to which noise of the next level is added.
final class LcmScheduler extends VarianceScheduler {

    private static final float DATA = 0.5f;

    private final Prediction prediction;
    private final Restraint restraint;
    private final float timestepScaling;

    LcmScheduler(NoiseLevels levels, Walk walk, Options options) {
        super(levels, walk);
        this.prediction = Prediction.of(options);
        this.restraint = Restraint.withClipping(options, false);
        this.timestepScaling = (float) options.number("timestep_scaling", 10);
    }

    /// Chooses evenly from the steps of the distillation.
    static double[] steps(Options options, int trained, int count, float strength) {
        int distilled = options.whole("original_inference_steps", 50, 1, trained);
        int available = Schedulers.share(distilled, strength);
        if (count > available) {
            throw new IllegalArgumentException("%d steps are more than the %d of %d that an LCM has at strength %s"
                    .formatted(count, available, distilled, strength));
        }
        var steps = new double[count];
        Arrays.setAll(steps, i -> {
            int index = available - 1 - (int) Math.floor(i * ((double) available / count));
            return (index + 1.0) * (trained / distilled) - 1;
        });
        return steps;
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        float product = levels.product(walk.step(i));
        var original = restraint.applied(prediction.original(modelOutput, sample, root(product), root(1 - product)));
        float time = walk.step(i) * timestepScaling;
        float divisor = time * time + DATA * DATA;
        var denoised = mix(original, time / root(divisor), sample, DATA * DATA / divisor);
        if (i == walk.count() - 1) {
            return denoised;
        }
        float next = levels.product(walk.last(i) ? walk.step(i) : walk.step(i + 1));
        return mix(denoised, root(next), noise.normal(sample.length), root(1 - next));
    }
}

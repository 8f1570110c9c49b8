package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// Denoising diffusion probabilistic models: ancestral sampling with noise at every step but the last.
final class DdpmScheduler extends VarianceScheduler {

    private static final float LEAST_VARIANCE = 1e-20f;

    private final Prediction prediction;
    private final Restraint restraint;
    private final String variance;

    DdpmScheduler(NoiseLevels levels, Walk walk, Options options) {
        super(levels, walk);
        this.prediction = Prediction.of(options);
        this.restraint = Restraint.withClipping(options, true);
        this.variance = options.word("variance_type", "fixed_small");
        if (!variance.equals("fixed_small") && !variance.equals("fixed_small_log") && !variance.equals("fixed_large")) {
            throw options.refused("variance_type");
        }
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        float product = levels.product(walk.step(i));
        float productBefore = walk.last(i) ? 1 : levels.product(walk.step(i + 1));
        float alpha = product / productBefore;
        float beta = 1 - alpha;
        var original = restraint.applied(prediction.original(modelOutput, sample, root(product), root(1 - product)));
        var mean = mix(
                original,
                root(productBefore) * beta / (1 - product),
                sample,
                root(alpha) * (1 - productBefore) / (1 - product));
        if (walk.step(i) == 0) {
            return mean;
        }
        float small = Math.max((1 - productBefore) / (1 - product) * beta, LEAST_VARIANCE);
        return noisy(mean, root(variance.equals("fixed_large") ? beta : small), noise);
    }
}

package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// Denoising diffusion implicit models, without fresh noise between the steps.
final class DdimScheduler extends VarianceScheduler {

    private final Prediction prediction;
    private final Restraint restraint;
    private final float finalProduct;

    DdimScheduler(NoiseLevels levels, Walk walk, Options options) {
        super(levels, walk);
        this.prediction = Prediction.of(options);
        this.restraint = Restraint.withClipping(options, true);
        this.finalProduct = options.is("set_alpha_to_one", true) ? 1 : levels.product(0);
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        int step = walk.step(i);
        int before = step - levels.count() / walk.count();
        float product = levels.product(step);
        float productBefore = before >= 0 ? levels.product(before) : finalProduct;
        float alpha = root(product);
        float sigma = root(1 - product);
        var epsilon = prediction.epsilon(modelOutput, sample, alpha, sigma);
        var original = restraint.applied(prediction.original(modelOutput, sample, alpha, sigma));
        return mix(original, root(productBefore), epsilon, root(1 - productBefore));
    }
}

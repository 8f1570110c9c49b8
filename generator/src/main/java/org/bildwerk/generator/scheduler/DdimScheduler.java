package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// Denoising diffusion implicit models, with as much fresh noise between the steps as the option `eta` says: none at 0,
/// that of DDPM at 1.
final class DdimScheduler extends VarianceScheduler {

    private final Prediction prediction;
    private final Restraint restraint;
    private final float finalProduct;
    private final float eta;

    DdimScheduler(NoiseLevels levels, Walk walk, Options options) {
        super(levels, walk);
        this.prediction = Prediction.of(options);
        this.restraint = Restraint.withClipping(options, true);
        this.finalProduct = options.is("set_alpha_to_one", true) ? 1 : levels.product(0);
        this.eta = (float) options.number("eta", 0);
        if (!(eta >= 0 && eta <= 1)) {
            throw options.refused("eta");
        }
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
        float variance = (1 - productBefore) / (1 - product) * (1 - product / productBefore);
        float share = eta * root(variance);
        var moved = mix(original, root(productBefore), epsilon, root(1 - productBefore - share * share));
        return eta > 0 ? noisy(moved, share, noise) : moved;
    }
}

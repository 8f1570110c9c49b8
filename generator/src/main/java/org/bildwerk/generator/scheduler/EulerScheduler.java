package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// Euler's method over the ratio of noise to picture, with fresh noise at every step (ancestral) or without.
final class EulerScheduler implements Scheduler {

    private final Walk walk;

    /// One for each call, and the one that is reached after the last.
    private final float[] sigmas;

    private final boolean leading;
    private final boolean ancestral;
    private final Prediction prediction;

    EulerScheduler(Walk walk, float[] sigmas, boolean leading, Options options) {
        this.walk = walk;
        this.sigmas = sigmas;
        this.leading = leading;
        this.ancestral = options.kind() == SchedulerKind.EULER_ANCESTRAL;
        this.prediction = Prediction.of(options);
        if (ancestral && prediction == Prediction.SAMPLE) {
            throw options.refused("prediction_type");
        }
    }

    @Override
    public float[] timesteps() {
        return walk.timesteps().clone();
    }

    @Override
    public int begin() {
        return walk.begin();
    }

    @Override
    public float initNoiseSigma() {
        float largest = sigmas[0];
        return leading ? root(largest * largest + 1) : largest;
    }

    @Override
    public float[] scaleModelInput(float[] sample, int i) {
        float divisor = root(sigmas[i] * sigmas[i] + 1);
        var scaled = new float[sample.length];
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = sample[at] / divisor;
        }
        return scaled;
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        float from = sigmas[i];
        float to = sigmas[i + 1];
        float up = ancestral ? root(to * to * (from * from - to * to) / (from * from)) : 0;
        float down = ancestral ? root(Math.max(0, to * to - up * up)) : to;
        var original = prediction.originalBySigma(modelOutput, sample, from);
        var moved = new float[sample.length];
        for (int at = 0; at < moved.length; at++) {
            moved[at] = sample[at] + (sample[at] - original[at]) / from * (down - from);
        }
        return ancestral ? VarianceScheduler.noisy(moved, up, noise) : moved;
    }

    @Override
    public float[] addNoise(float[] original, float[] noise, int i) {
        return VarianceScheduler.mix(original, 1, noise, sigmas[i]);
    }

    private static float root(float value) {
        return (float) Math.sqrt(value);
    }
}

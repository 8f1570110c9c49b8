package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;

/// A scheduler whose samples keep their variance: clean picture and noise are weighed by the levels of the training.
abstract sealed class VarianceScheduler implements Scheduler
        permits DdimScheduler, PndmScheduler, LcmScheduler, DdpmScheduler {

    protected final NoiseLevels levels;
    protected final Walk walk;

    protected VarianceScheduler(NoiseLevels levels, Walk walk) {
        this.levels = levels;
        this.walk = walk;
    }

    @Override
    public final float[] timesteps() {
        return walk.timesteps().clone();
    }

    @Override
    public final int begin() {
        return walk.begin();
    }

    @Override
    public final float initNoiseSigma() {
        return 1;
    }

    @Override
    public final float[] scaleModelInput(float[] sample, int i) {
        return sample;
    }

    @Override
    public final float[] addNoise(float[] original, float[] noise, int i) {
        float product = levels.product(walk.step(i));
        return mix(original, root(product), noise, root(1 - product));
    }

    protected static float[] mix(float[] first, float firstShare, float[] second, float secondShare) {
        var mixed = new float[first.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = firstShare * first[i] + secondShare * second[i];
        }
        return mixed;
    }

    protected static float root(float value) {
        return (float) Math.sqrt(value);
    }

    /// Draws noise and adds a share of it.
    protected static float[] noisy(float[] sample, float share, Noise noise) {
        var drawn = noise.normal(sample.length);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = sample[i] + share * drawn[i];
        }
        return drawn;
    }
}

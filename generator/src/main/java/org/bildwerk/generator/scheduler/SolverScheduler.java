package org.bildwerk.generator.scheduler;

/// A solver of higher order: walks over ratios of noise to picture, with samples that keep their variance.
abstract sealed class SolverScheduler implements Scheduler permits DpmScheduler, UniPcScheduler {

    protected final Walk walk;
    protected final Prediction prediction;
    private final Restraint restraint;
    private final float[] sigmas;

    protected SolverScheduler(Walk walk, float[] sigmas, Options options) {
        this.walk = walk;
        this.sigmas = sigmas;
        this.prediction = Prediction.of(options);
        this.restraint = Restraint.withoutClipping(options);
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
        var level = level(i);
        return VarianceScheduler.mix(original, level.alpha(), noise, level.sigma());
    }

    protected final Level level(int i) {
        return Level.of(sigmas[i]);
    }

    protected final float[] original(float[] modelOutput, int i, float[] sample) {
        var level = level(i);
        return restraint.applied(prediction.original(modelOutput, sample, level.alpha(), level.sigma()));
    }

    /// Tells whether the walk ends without any noise.
    protected final boolean endsClean() {
        return sigmas[sigmas.length - 1] == 0;
    }
}

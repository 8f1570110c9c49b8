package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.noise.Noise;
import org.jspecify.annotations.Nullable;

/// DPM-Solver++ in its multistep form, of first or second order, as a differential equation or with fresh noise (SDE).
final class DpmScheduler extends SolverScheduler {

    /// From this many steps on the last one keeps the second order, unless it ends without noise.
    private static final int ENOUGH_STEPS = 15;

    private final boolean second;
    private final boolean stochastic;
    private final boolean heun;
    private final boolean firstAtEnd;
    private float @Nullable [] before;

    DpmScheduler(Walk walk, float[] sigmas, Options options) {
        super(walk, sigmas, options);
        this.second = options.whole("solver_order", 2, 1, 2) == 2;
        this.heun = options.word("solver_type", "midpoint").equals("heun");
        var algorithm = options.word("algorithm_type", "dpmsolver++");
        this.stochastic = algorithm.equals("sde-dpmsolver++");
        if (!stochastic && !algorithm.equals("dpmsolver++")) {
            throw options.refused("algorithm_type");
        }
        if (options.word("variance_type", "fixed_small").startsWith("learned")) {
            throw options.refused("variance_type");
        }
        this.firstAtEnd = endsClean()
                || options.is("euler_at_final", false)
                || options.is("lower_order_final", true) && walk.timesteps().length < ENOUGH_STEPS;
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        var original = original(modelOutput, i, sample);
        var earlier = before;
        before = original;
        var from = level(i);
        var to = level(i + 1);
        float width = to.lambda() - from.lambda();
        float gone = stochastic ? 1 - exp(-2 * width) : 1 - exp(-width);
        float kept = to.sigma() / from.sigma() * (stochastic ? exp(-width) : 1);
        var moved = VarianceScheduler.mix(sample, kept, original, to.alpha() * gone);
        if (second && earlier != null && !(firstAtEnd && walk.last(i))) {
            float ratio = (from.lambda() - level(i - 1).lambda()) / width;
            float share = to.alpha() * secondShare(width, gone) / ratio;
            for (int at = 0; at < moved.length; at++) {
                moved[at] += share * (original[at] - earlier[at]);
            }
        }
        return stochastic
                ? VarianceScheduler.noisy(moved, to.sigma() * (float) Math.sqrt(1 - exp(-2 * width)), noise)
                : moved;
    }

    private float secondShare(float width, float gone) {
        if (!heun) {
            return gone / 2;
        }
        return stochastic ? gone / (-2 * width) + 1 : -gone / width + 1;
    }

    private static float exp(float value) {
        return (float) Math.exp(value);
    }
}

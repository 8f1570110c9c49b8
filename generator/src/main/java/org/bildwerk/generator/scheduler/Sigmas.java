package org.bildwerk.generator.scheduler;

import java.util.stream.DoubleStream;

/// The ratios of noise to picture that a scheduler walks over, with the steps that they belong to.
///
/// @param steps what the model is told
/// @param values one for each step, and the one that is reached in the end
record Sigmas(double[] steps, float[] values) {

    private static final double RHO = 7;

    /// Returns the sigmas of the steps, or as many spread in the manner of Karras where the options say so.
    static Sigmas of(NoiseLevels levels, double[] steps, Options options) {
        var sigmas = DoubleStream.of(steps).map(levels::sigma).toArray();
        if (options.kind() == SchedulerKind.EULER_ANCESTRAL) {
            return new Sigmas(steps, ending(sigmas, 0));
        }
        double end = end(levels, options);
        if (!options.is("use_karras_sigmas", false)) {
            return new Sigmas(steps, ending(sigmas, end));
        }
        var spread = spread(levels, sigmas, options);
        var told = DoubleStream.of(spread)
                .map(levels::step)
                .map(step -> told(step, options))
                .toArray();
        boolean ownEnd = options.kind() == SchedulerKind.UNI_PC && end > 0;
        return new Sigmas(told, ending(spread, ownEnd ? spread[spread.length - 1] : end));
    }

    /// Spreads between the ends of what the steps have, or for the solvers of what the training had.
    private static double[] spread(NoiseLevels levels, double[] sigmas, Options options) {
        boolean euler = options.kind() == SchedulerKind.EULER;
        double smallest = euler ? sigmas[sigmas.length - 1] : levels.sigma(0);
        double largest = euler ? sigmas[0] : levels.sigma(levels.count() - 1);
        boolean fixed = options.kind() == SchedulerKind.DPM_MULTISTEP;
        return karras(
                fixed ? smallest : options.number("sigma_min", smallest),
                fixed ? largest : options.number("sigma_max", largest),
                sigmas.length);
    }

    /// Euler tells fractions, the solvers whole steps.
    private static double told(double step, Options options) {
        boolean cosine = options.word("beta_schedule", "linear").equals("squaredcos_cap_v2");
        return switch (options.kind()) {
            case EULER -> step;
            case DPM_MULTISTEP -> cosine ? Math.floor(step) : Math.rint(step);
            default -> Math.rint(step);
        };
    }

    private static double end(NoiseLevels levels, Options options) {
        return switch (options.word("final_sigmas_type", "zero")) {
            case "zero" -> 0;
            case "sigma_min" -> levels.sigma(0);
            default -> throw options.refused("final_sigmas_type");
        };
    }

    private static double[] karras(double smallest, double largest, int count) {
        double low = Math.pow(smallest, 1 / RHO);
        double high = Math.pow(largest, 1 / RHO);
        var sigmas = new double[count];
        for (int i = 0; i < count; i++) {
            double ramp = count == 1 ? 0 : (double) i / (count - 1);
            sigmas[i] = Math.pow(high + ramp * (low - high), RHO);
        }
        return sigmas;
    }

    private static float[] ending(double[] sigmas, double end) {
        var values = new float[sigmas.length + 1];
        for (int i = 0; i < sigmas.length; i++) {
            values[i] = (float) sigmas[i];
        }
        values[sigmas.length] = (float) end;
        return values;
    }
}

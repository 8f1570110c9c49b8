package org.bildwerk.generator.scheduler;

/// Makes schedulers of configurations.
final class Schedulers {

    private Schedulers() {}

    static Scheduler make(SchedulerConfig config, int steps, float strength) {
        var options = new Options(config);
        boolean variance = switch (config.kind()) {
            case DDIM, PNDM, LCM, DDPM -> true;
            case EULER, EULER_ANCESTRAL, DPM_MULTISTEP, UNI_PC -> false;
        };
        var levels = variance ? NoiseLevels.of(options) : NoiseLevels.finite(options);
        if (steps < 1 || steps > levels.count()) {
            throw new IllegalArgumentException("Steps are from 1 to %d, not %d".formatted(levels.count(), steps));
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("The strength is from 0 to 1, not " + strength);
        }
        int begin = steps - Math.min(share(steps, strength), steps);
        return switch (config.kind()) {
            case DDIM -> new DdimScheduler(levels, walk(options, "leading", levels, steps, begin), options);
            case PNDM -> new PndmScheduler(levels, repeated(walk(options, "leading", levels, steps, begin)), options);
            case DDPM -> new DdpmScheduler(levels, walk(options, "leading", levels, steps, begin), options);
            case LCM -> {
                var chosen = LcmScheduler.steps(options, levels.count(), steps, strength);
                yield new LcmScheduler(levels, Walk.of(chosen, 0, steps), options);
            }
            case EULER, EULER_ANCESTRAL -> euler(options, levels, steps, begin);
            case DPM_MULTISTEP, UNI_PC -> solver(options, levels, steps, begin);
        };
    }

    /// Takes the strength as it is written in decimals, as Python does: 0.29 of 100 is 28.
    static int share(int steps, float strength) {
        return (int) (steps * Double.parseDouble(Float.toString(strength)));
    }

    private static Walk walk(Options options, String spacing, NoiseLevels levels, int steps, int begin) {
        var chosen = new Spacing(options, spacing, levels.count()).wholeSteps(steps);
        return Walk.of(chosen, begin, steps);
    }

    /// Repeats the second step, as the pseudo linear multistep method wants it.
    private static Walk repeated(Walk walk) {
        var once = walk.timesteps();
        if (once.length == 1) {
            return walk;
        }
        var twice = new float[once.length + 1];
        System.arraycopy(once, 0, twice, 0, 2);
        System.arraycopy(once, 1, twice, 2, once.length - 1);
        return new Walk(twice, walk.begin(), walk.count());
    }

    private static Scheduler euler(Options options, NoiseLevels levels, int steps, int begin) {
        var spacing = new Spacing(options, "linspace", levels.count());
        var sigmas = Sigmas.of(levels, spacing.steps(steps), options);
        return new EulerScheduler(Walk.of(sigmas.steps(), begin, steps), sigmas.values(), spacing.leading(), options);
    }

    private static Scheduler solver(Options options, NoiseLevels levels, int steps, int begin) {
        boolean dpm = options.kind() == SchedulerKind.DPM_MULTISTEP;
        double clipped =
                dpm ? options.number("lambda_min_clipped", Double.NEGATIVE_INFINITY) : Double.NEGATIVE_INFINITY;
        var spacing = new Spacing(options, "linspace", levels.count());
        var sigmas = Sigmas.of(levels, spacing.stepsButLast(steps, usable(levels, clipped)), options);
        var walk = Walk.of(sigmas.steps(), begin, steps);
        return dpm
                ? new DpmScheduler(walk, sigmas.values(), options)
                : new UniPcScheduler(walk, sigmas.values(), options);
    }

    /// Counts the levels with at least this lambda.
    private static int usable(NoiseLevels levels, double lambda) {
        int usable = levels.count();
        while (usable > 2 && Level.of(levels.sigma(usable - 1)).lambda() < lambda) {
            usable--;
        }
        return usable;
    }
}

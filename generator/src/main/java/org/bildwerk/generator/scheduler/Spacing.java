package org.bildwerk.generator.scheduler;

import java.util.Arrays;

/// Chooses the steps to walk out of those that a model was trained on, the noisiest first.
final class Spacing {

    private final String name;
    private final int trained;
    private final int offset;

    Spacing(Options options, String otherwise, int trained) {
        this.name = options.word("timestep_spacing", otherwise);
        if (!name.equals("linspace") && !name.equals("leading") && !name.equals("trailing")) {
            throw options.refused("timestep_spacing");
        }
        this.trained = trained;
        this.offset = options.whole("steps_offset", 0, 0, trained - 1);
    }

    boolean leading() {
        return name.equals("leading");
    }

    /// Returns the steps of the solvers of first order, with fractions.
    double[] steps(int count) {
        return switch (name) {
            case "linspace" -> line(count, trained - 1, 0);
            case "leading" -> ratio(count, trained / count);
            default -> trailing(count, trained);
        };
    }

    /// Returns the same without fractions.
    double[] wholeSteps(int count) {
        return rounded(steps(count));
    }

    /// Returns the steps of the solvers of higher order, which leave the last of one more out.
    ///
    /// @param last the steps below this are used
    double[] stepsButLast(int count, int last) {
        return switch (name) {
            case "linspace" -> rounded(Arrays.copyOf(line(count + 1, last - 1, 0), count));
            case "leading" -> Arrays.copyOf(ratio(count + 1, last / (count + 1)), count);
            default -> trailing(count, last);
        };
    }

    private static double[] line(int count, double first, double last) {
        var line = new double[count];
        for (int i = 0; i < count; i++) {
            line[i] = count == 1 ? last : last + (first - last) / (count - 1) * (count - 1 - i);
        }
        if (count > 1) {
            line[0] = first;
        }
        return line;
    }

    private double[] ratio(int count, int ratio) {
        var steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = Math.min((double) (count - 1 - i) * ratio + offset, trained - 1);
        }
        return steps;
    }

    private double[] trailing(int count, int last) {
        var steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = Math.max(0, Math.rint(last - i * ((double) trained / count)) - 1);
        }
        return steps;
    }

    private static double[] rounded(double[] steps) {
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.rint(steps[i]);
        }
        return steps;
    }
}

package org.bildwerk.generator.scheduler;

import java.util.List;

/// The coefficients of one step of UniPC, from one level of noise to the next.
final class UniEquations {

    private final Level from;
    private final Level to;
    private final float[] ratios;
    private final float growth;
    private final float divisor;
    private final double[] right;

    /// @param earlier the levels of the earlier answers, the latest first
    /// @param plainWidth whether the width of the step is the divisor (`bh1`), or what grows over it (`bh2`)
    UniEquations(Level from, Level to, List<Level> earlier, boolean plainWidth) {
        this.from = from;
        this.to = to;
        float width = to.lambda() - from.lambda();
        this.growth = (float) Math.expm1(-width);
        this.divisor = plainWidth ? -width : growth;
        this.ratios = new float[earlier.size() + 1];
        for (int i = 0; i < earlier.size(); i++) {
            ratios[i] = (earlier.get(i).lambda() - from.lambda()) / width;
        }
        ratios[earlier.size()] = 1;
        this.right = right(-width);
    }

    private double[] right(float width) {
        var values = new double[ratios.length];
        float phi = growth / width - 1;
        float factorial = 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = phi * factorial / divisor;
            factorial *= i + 2;
            phi = phi / width - 1 / factorial;
        }
        return values;
    }

    float[] firstOrder(float[] sample, float[] original) {
        return VarianceScheduler.mix(sample, to.sigma() / from.sigma(), original, -to.alpha() * growth);
    }

    double[] predictorWeights() {
        return solved(ratios.length - 1);
    }

    double[] correctorWeights() {
        return solved(ratios.length);
    }

    /// Adds the weighed differences of the earlier answers to the latest.
    void add(float[] moved, double[] weights, List<float[]> originals) {
        var latest = originals.getFirst();
        for (int k = 0; k < ratios.length - 1; k++) {
            float share = to.alpha() * divisor * (float) weights[k] / ratios[k];
            var earlier = originals.get(k + 1);
            for (int at = 0; at < moved.length; at++) {
                moved[at] -= share * (earlier[at] - latest[at]);
            }
        }
    }

    /// Adds the weighed difference of the newest answer to the one before.
    void addNewest(float[] moved, double weight, float[] newest, float[] latest) {
        float share = to.alpha() * divisor * (float) weight;
        for (int at = 0; at < moved.length; at++) {
            moved[at] -= share * (newest[at] - latest[at]);
        }
    }

    /// Solves the equations of the powers of the ratios by elimination.
    private double[] solved(int size) {
        var matrix = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = Math.pow(ratios[column], row);
            }
            matrix[row][size] = right[row];
        }
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
        var solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = matrix[row][size] / matrix[row][row];
        }
        return solution;
    }
}

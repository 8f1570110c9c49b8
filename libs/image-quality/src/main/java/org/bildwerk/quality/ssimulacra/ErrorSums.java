package org.bildwerk.quality.ssimulacra;

import java.util.Arrays;

/// Sums up the three errors of one channel at one scale, and their fourth powers: structure (1 − SSIM without its
/// denominator of brightness), artefacts (edges where the reference is smooth), lost detail (smooth where the
/// reference has edges). Sums are kept by column, in double precision. Used by one thread.
///
/// Source: `SSIMMap` and `EdgeDiffMap` of `ssimulacra2.cc`.
final class ErrorSums {

    static final int NORMS = 2;
    static final int ERRORS = 3;
    static final int STRUCTURE = 0;

    private static final int ARTEFACTS = 1;
    private static final int LOST = 2;
    private static final float C2 = 0.0009f;

    private final double[][] sums;
    private final double[][] fourths;
    private final float[] errors;

    ErrorSums(int width) {
        sums = new double[ERRORS][width];
        fourths = new double[ERRORS][width];
        errors = new float[width];
    }

    /// Adds a row of `1 − (1 − (μ1 − μ2)²) (2 σ12 + C2) / (σ1² + σ2² + C2)`, not below 0.
    void addStructure(float[] means1, float[] means2, float[] variances1, float[] variances2, float[] covariances) {
        for (int x = 0; x < errors.length; x++) {
            float apart = means1[x] - means2[x];
            float similar = (1 - apart * apart) * (2 * covariances[x] + C2);
            errors[x] = 1 - similar / (variances1[x] + variances2[x] + C2);
        }
        add(STRUCTURE, 1);
    }

    /// Adds a row of `(1 + |distance of the distorted|) / (1 + |distance of the reference|) − 1`, distances being
    /// those of the values from their blurred values: above 0 to the artefacts, below to what is lost.
    void addEdges(float[] distances1, float[] distances2) {
        for (int x = 0; x < errors.length; x++) {
            errors[x] = (distances2[x] - distances1[x]) / (1 + distances1[x]);
        }
        add(ARTEFACTS, 1);
        add(LOST, -1);
    }

    private void add(int error, float sign) {
        var sum = sums[error];
        var fourth = fourths[error];
        for (int x = 0; x < errors.length; x++) {
            double value = Math.max(sign * errors[x], 0f);
            double square = value * value;
            sum[x] += value;
            fourth[x] += square * square;
        }
    }

    /// Returns the means of structure, artefacts and lost detail, and then their 4-norms.
    double[][] norms(int height) {
        double pixels = (double) errors.length * height;
        var norms = new double[NORMS][ERRORS];
        for (int error = 0; error < ERRORS; error++) {
            norms[0][error] = Arrays.stream(sums[error]).sum() / pixels;
            norms[1][error] = Math.sqrt(Math.sqrt(Arrays.stream(fourths[error]).sum() / pixels));
        }
        return norms;
    }
}

package org.bildwerk.quality.ssimulacra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlurredRowsTest {

    private static final int RADIUS = 5;
    private static final double VARIANCE = 1.5 * 1.5;

    @Test
    void answersAnImpulseLikeTheRecursionOfTheReference() {
        var impulse = new double[31];
        impulse[15] = 1;
        var answer = recursion(impulse);
        var blurred = along(impulse);
        for (int x = 0; x < impulse.length; x++) {
            assertThat(blurred[x]).isEqualTo((float) answer[x], within(1e-8f));
        }
    }

    @Test
    void takesWhatIsOutsideForNothingLikeTheRecursionOfTheReference() {
        var random = new Random(3);
        for (int width : new int[] {1, 4, 8, 9, 100}) {
            var row = random.doubles(width).toArray();
            var expected = recursion(row);
            var blurred = along(row);
            for (int x = 0; x < width; x++) {
                assertThat(blurred[x]).isEqualTo((float) expected[x], within(2e-7f));
            }
        }
    }

    @Test
    void blursColumnsAsRows() {
        var column = new Random(4).doubles(20).toArray();
        var expected = recursion(column);
        var rows = new BlurredRows(1);
        float middle = along(new double[] {1})[0];
        var out = new float[1];
        for (int y = 0; y < column.length + BlurredRows.LATE; y++) {
            if (y < column.length) {
                rows.add(new float[] {(float) column[y]});
            } else {
                rows.addNothing();
            }
            if (y >= BlurredRows.LATE) {
                rows.read(out);
                assertThat(out[0]).isEqualTo((float) expected[y - BlurredRows.LATE] * middle, within(2e-7f));
            }
        }
    }

    // The blur along a single row; the blur across it is divided out.
    private static float[] along(double[] values) {
        var row = new float[values.length];
        for (int x = 0; x < row.length; x++) {
            row[x] = (float) values[x];
        }
        var rows = new BlurredRows(row.length);
        rows.add(row);
        for (int late = 0; late < BlurredRows.LATE; late++) {
            rows.addNothing();
        }
        rows.read(row);
        float middle = 0.2646211f;
        for (int x = 0; x < row.length; x++) {
            row[x] /= middle;
        }
        return row;
    }

    // The recursion as published, in double precision: equations 33, 35, 37, 44, 50, 52, 53, 55 and 56 of the paper.
    private static double[] recursion(double[] in) {
        var p = new double[3];
        var r = new double[3];
        var rho = new double[3];
        var omega = new double[3];
        for (int k = 0; k < 3; k++) {
            omega[k] = (2 * k + 1) * Math.PI / (2 * RADIUS);
            p[k] = (k == 1 ? -1 : 1) / Math.tan(omega[k] / 2);
            r[k] = (k == 1 ? -1 : 1) * p[k] * p[k] / Math.sin(omega[k]);
            rho[k] = Math.exp(-VARIANCE * omega[k] * omega[k] / 2) / RADIUS;
        }
        double d13 = p[0] * r[1] - r[0] * p[1];
        double zeta15 = (p[1] * r[2] - r[1] * p[2]) / d13;
        double zeta35 = (p[2] * r[0] - r[2] * p[0]) / d13;
        double[][] system = {p, r, {zeta15, zeta35, 1}};
        double[] wanted = {1, RADIUS * RADIUS - VARIANCE, zeta15 * rho[0] + zeta35 * rho[1] + rho[2]};
        var out = new double[in.length];
        for (int k = 0; k < 3; k++) {
            addCosine(in, solution(system, wanted, k), omega[k], out);
        }
        return out;
    }

    private static void addCosine(double[] in, double beta, double omega, double[] out) {
        double previous = 0;
        double beforeThat = 0;
        for (int n = 1 - RADIUS; n < in.length; n++) {
            double sum = at(in, n - RADIUS - 1) + at(in, n + RADIUS - 1);
            double next = -beta * Math.cos(omega * (RADIUS + 1)) * sum + 2 * Math.cos(omega) * previous - beforeThat;
            beforeThat = previous;
            previous = next;
            if (n >= 0) {
                out[n] += next;
            }
        }
    }

    private static double at(double[] in, int index) {
        return index < 0 || index >= in.length ? 0 : in[index];
    }

    // Cramer's rule.
    private static double solution(double[][] system, double[] wanted, int unknown) {
        var changed = new double[3][];
        for (int row = 0; row < 3; row++) {
            changed[row] = system[row].clone();
            changed[row][unknown] = wanted[row];
        }
        return determinant(changed) / determinant(system);
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}

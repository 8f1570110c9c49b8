package org.bildwerk.watermark;

/// The first cosine waves over one edge of a grid: `cos(π k (2 x + 1) / 2 n)`. Immutable but for its arrays, which
/// nobody writes to.
///
/// The tables are arrays of rows, and the loops below read and write at one and the same index: only so does the
/// compiler make them run on several values at a time. They add four rows in one go, in the order in which they come.
final class Cosines {

    private static final int AT_ONCE = 4;

    private final int waves;
    private final float[][] byPoint;
    private final float[][] byWave;

    /// @param points the length of the edge
    /// @param wanted how many waves; no more than there are points
    Cosines(int points, int wanted) {
        this.waves = Math.min(points, wanted);
        this.byPoint = new float[points][waves];
        this.byWave = new float[waves][points];
        var circle = new float[4 * points];
        for (int i = 0; i < circle.length; i++) {
            circle[i] = (float) StrictMath.cos(Math.PI * i / (2 * points));
        }
        for (int x = 0; x < points; x++) {
            for (int k = 0; k < waves; k++) {
                float value = circle[(int) ((long) k * (2 * x + 1) % circle.length)];
                byPoint[x][k] = value;
                byWave[k][x] = value;
            }
        }
    }

    int points() {
        return byPoint.length;
    }

    int waves() {
        return waves;
    }

    /// Returns the sums over all points of the values of each wave there, times the level at that point.
    ///
    /// @param levels from `start` on, one for each point
    float[] analyse(float[] levels, int start) {
        return sum(byPoint, levels, start, waves);
    }

    /// Returns the level at each point where every wave has its amount.
    ///
    /// @param amounts one for each wave
    float[] synthesise(float[] amounts) {
        return sum(byWave, amounts, 0, byPoint.length);
    }

    /// Returns the sum of rows, one for each point, each times the value of a wave there.
    float[] analyse(int wave, float[][] rows) {
        return sum(rows, byWave[wave], 0, rows[0].length);
    }

    /// Returns the sum of rows, one for each wave, each times the value of that wave at a point.
    float[] synthesise(int point, float[][] rows) {
        return sum(rows, byPoint[point], 0, rows[0].length);
    }

    private static void add(float[] sums, float[] row, float amount) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += amount * row[i];
        }
    }

    /// Returns the sum of all rows for which there is an amount, times that amount.
    private static float[] sum(float[][] rows, float[] amounts, int start, int length) {
        var sums = new float[length];
        int count = rows.length;
        int row = 0;
        for (; row + AT_ONCE <= count; row += AT_ONCE) {
            addFour(sums, rows, row, amounts, start + row);
        }
        for (; row < count; row++) {
            add(sums, rows[row], amounts[start + row]);
        }
        return sums;
    }

    private static void addFour(float[] sums, float[][] rows, int row, float[] amounts, int at) {
        var first = rows[row];
        var second = rows[row + 1];
        var third = rows[row + 2];
        var fourth = rows[row + 3];
        float a = amounts[at];
        float b = amounts[at + 1];
        float c = amounts[at + 2];
        float d = amounts[at + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}

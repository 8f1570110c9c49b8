package org.bildwerk.watermark;

/// The first cosine waves over one edge of a grid: `cos(π k (2 x + 1) / 2 n)`. Immutable but for its arrays, which
/// nobody writes to.
final class Cosines {

    private final int points;
    private final int waves;
    private final float[] byPoint;
    private final float[] byWave;

    /// @param points the length of the edge
    /// @param wanted how many waves; no more than there are points
    Cosines(int points, int wanted) {
        this.points = points;
        this.waves = Math.min(points, wanted);
        this.byPoint = new float[points * waves];
        this.byWave = new float[points * waves];
        var circle = new float[4 * points];
        for (int i = 0; i < circle.length; i++) {
            circle[i] = (float) StrictMath.cos(Math.PI * i / (2 * points));
        }
        for (int x = 0; x < points; x++) {
            for (int k = 0; k < waves; k++) {
                float value = circle[(int) ((long) k * (2 * x + 1) % circle.length)];
                byPoint[x * waves + k] = value;
                byWave[k * points + x] = value;
            }
        }
    }

    int points() {
        return points;
    }

    int waves() {
        return waves;
    }

    /// Adds `amount` times the values of all waves at a point to `sums`.
    void addWaves(int point, float amount, float[] sums) {
        int at = point * waves;
        for (int k = 0; k < waves; k++) {
            sums[k] += amount * byPoint[at + k];
        }
    }

    /// Adds `amount` times a wave to the row that begins at `start`.
    void addPoints(int wave, float amount, float[] row, int start) {
        int at = wave * points;
        for (int x = 0; x < points; x++) {
            row[start + x] += amount * byWave[at + x];
        }
    }

    float at(int point, int wave) {
        return byPoint[point * waves + wave];
    }
}

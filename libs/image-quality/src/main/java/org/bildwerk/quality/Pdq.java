package org.bildwerk.quality;

import java.util.Arrays;

/// Makes PDQ hashes: 256 bits that survive resizing, compression and slight changes of a picture. After the description
/// by Meta ("The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm"), bit for bit.
///
/// The brightness is blurred, taken down to 64 × 64 points and transformed; a bit says whether one of the lowest 16 ×
/// 16 waves (without the mean) is above their median.
public final class Pdq {

    private static final int POINTS = 64;
    private static final int WAVES = 16;
    private static final float[][] COSINES = cosines();

    private Pdq() {}

    /// A hash and how much it is worth.
    ///
    /// @param quality 0 to 100, by the sum of the gradients; below 50 there is too little in the picture for a hash
    /// to tell it from others
    public record Hashed(PdqHash hash, int quality, float[] coefficients) {

        /// Returns the hash that the picture would have, turned or mirrored; nothing has to be decoded again.
        public PdqHash turned(Turn turn) {
            return bits(turn.applied(coefficients, WAVES));
        }

        @Override
        public String toString() {
            return "%s, quality %d".formatted(hash, quality);
        }
    }

    /// Returns the hash of the picture. Any size is right; for large ones, 512 pixels on the longer edge are enough.
    public static Hashed hash(Luma luma) {
        var points = points(luma);
        var coefficients = transformed(points);
        return new Hashed(bits(coefficients), quality(points), coefficients);
    }

    private static float[][] points(Luma luma) {
        var blurred = JaroszFilter.blurred(luma);
        var points = new float[POINTS][POINTS];
        for (int row = 0; row < POINTS; row++) {
            int y = (int) ((row + 0.5) * luma.height() / POINTS);
            for (int column = 0; column < POINTS; column++) {
                int x = (int) ((column + 0.5) * luma.width() / POINTS);
                points[row][column] = blurred[y * luma.width() + x];
            }
        }
        return points;
    }

    private static int quality(float[][] points) {
        int sum = 0;
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                if (row + 1 < POINTS) {
                    sum += step(points[row][column], points[row + 1][column]);
                }
                if (column + 1 < POINTS) {
                    sum += step(points[row][column], points[row][column + 1]);
                }
            }
        }
        return Math.min(100, sum / 90);
    }

    // Cut to whole percents, so that only gradients count that can be seen.
    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }

    private static float[] transformed(float[][] points) {
        var half = new float[WAVES][POINTS];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int column = 0; column < POINTS; column++) {
                float sum = 0;
                for (int row = 0; row < POINTS; row++) {
                    sum += COSINES[wave][row] * points[row][column];
                }
                half[wave][column] = sum;
            }
        }
        var coefficients = new float[WAVES * WAVES];
        for (int index = 0; index < coefficients.length; index++) {
            float sum = 0;
            for (int column = 0; column < POINTS; column++) {
                sum += half[index / WAVES][column] * COSINES[index % WAVES][column];
            }
            coefficients[index] = sum;
        }
        return coefficients;
    }

    private static PdqHash bits(float[] coefficients) {
        var sorted = coefficients.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        var parts = new long[PdqHash.BITS / Long.SIZE];
        for (int index = 0; index < coefficients.length; index++) {
            if (coefficients[index] > median) {
                parts[index / Long.SIZE] |= 1L << index;
            }
        }
        return PdqHash.of(parts);
    }

    private static float[][] cosines() {
        float scale = (float) Math.sqrt(2.0 / POINTS);
        var cosines = new float[WAVES][POINTS];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int point = 0; point < POINTS; point++) {
                cosines[wave][point] = (float) (scale * Math.cos(Math.PI / 2 / POINTS * (wave + 1) * (2 * point + 1)));
            }
        }
        return cosines;
    }
}

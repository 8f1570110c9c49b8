package org.bildwerk.bench.metric;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;

/// How many megapixels one core prepares and scores in a second of its time.
///
/// @param prepared megapixels of references
/// @param scored megapixels of distorted pictures
public record ScoringSpeed(double prepared, double scored) {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1250;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 11;

    /// Measures; the figures are the medians of eleven rounds after six that do not count.
    public static ScoringSpeed measure() {
        var picture = noise(1);
        var distorted = noise(2);
        var preparing = new double[ROUNDS];
        var scoring = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double start = seconds();
            var reference = Ssimulacra2.Reference.of(picture);
            double between = seconds();
            reference.score(distorted);
            if (round >= 0) {
                preparing[round] = between - start;
                scoring[round] = seconds() - between;
            }
        }
        return new ScoringSpeed(speed(preparing), speed(scoring));
    }

    private static double speed(double[] seconds) {
        Arrays.sort(seconds);
        return WIDTH * HEIGHT / 1e6 / seconds[ROUNDS / 2];
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static Raster noise(long seed) {
        var pixels = new byte[WIDTH * HEIGHT * 3];
        new SplittableRandom(seed).nextBytes(pixels);
        return new Raster(pixels, WIDTH, HEIGHT, 3);
    }
}

package org.bildwerk.bench.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SsimTest {

    @Test
    void isOneForTheSamePicture() {
        var levels = noise(40, 30, 1);

        assertThat(Ssim.of(levels, levels, 40, 30)).isCloseTo(1, within(1e-6));
    }

    @Test
    void isTheLuminanceTermAloneForFlatPictures() {
        var dark = new float[20 * 20];
        var light = new float[20 * 20];
        Arrays.fill(dark, 100);
        Arrays.fill(light, 110);

        double c1 = 6.5025;
        assertThat(Ssim.of(dark, light, 20, 20))
                .isCloseTo((2 * 100 * 110 + c1) / (100 * 100 + 110 * 110 + c1), within(1e-4));
    }

    @Test
    void isTheFormulaOfThePaperForOneWindow() {
        var one = noise(11, 11, 2);
        var other = noise(11, 11, 3);

        assertThat(Ssim.of(one, other, 11, 11)).isCloseTo(oneWindow(one, other), within(1e-4));
    }

    /// Equations 13 to 16 as they stand: weighted mean, deviation about the mean, correlation.
    private static double oneWindow(float[] one, float[] other) {
        double sum = 0;
        var weight = new double[121];
        for (int i = 0; i < 121; i++) {
            double x = i % 11 - 5;
            double y = i / 11 - 5;
            weight[i] = Math.exp(-(x * x + y * y) / (2 * 1.5 * 1.5));
            sum += weight[i];
        }
        double meanOne = 0;
        double meanOther = 0;
        for (int i = 0; i < 121; i++) {
            weight[i] /= sum;
            meanOne += weight[i] * one[i];
            meanOther += weight[i] * other[i];
        }
        double varianceOne = 0;
        double varianceOther = 0;
        double covariance = 0;
        for (int i = 0; i < 121; i++) {
            varianceOne += weight[i] * (one[i] - meanOne) * (one[i] - meanOne);
            varianceOther += weight[i] * (other[i] - meanOther) * (other[i] - meanOther);
            covariance += weight[i] * (one[i] - meanOne) * (other[i] - meanOther);
        }
        return (2 * meanOne * meanOther + 6.5025)
                * (2 * covariance + 58.5225)
                / ((meanOne * meanOne + meanOther * meanOther + 6.5025) * (varianceOne + varianceOther + 58.5225));
    }

    private static float[] noise(int width, int height, long seed) {
        var random = new SplittableRandom(seed);
        var levels = new float[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = random.nextInt(256);
        }
        return levels;
    }
}

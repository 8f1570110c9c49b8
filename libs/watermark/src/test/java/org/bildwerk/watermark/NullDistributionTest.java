package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Whether pictures without a mark score as the fitted distribution says.
class NullDistributionTest {

    private static final int PICTURES = 80;

    @Test
    void describesWhatTheDecoderMakesOfNoise() {
        var random = new SplittableRandom(4);
        var scores = DoubleStream.generate(() -> {
                    var soft = new float[Carrier.BITS];
                    for (int i = 0; i < soft.length; i++) {
                        soft[i] = (float) random.nextGaussian();
                    }
                    return Decision.on(soft).score();
                })
                .limit(2 * PICTURES)
                .toArray();

        assertThatFits(scores);
    }

    @Test
    void describesPicturesThatHoldNoMarkOfTheKey() {
        var scores = new double[PICTURES];
        var picture = Pictures.scene(400, 300, 3, 11);
        for (int i = 0; i < PICTURES; i++) {
            var key =
                    new WatermarkKey("another key for picture %03d".formatted(i).getBytes(StandardCharsets.UTF_8));
            scores[i] = new Watermarker(key).detect(picture).score();
        }

        assertThatFits(scores);
    }

    private static void assertThatFits(double[] scores) {
        double mean = Arrays.stream(scores).average().orElseThrow();
        assertThat(mean).isCloseTo(NullDistribution.MEAN, within(0.008));
        assertThat(Arrays.stream(scores).max().orElseThrow())
                .isLessThan(NullDistribution.MEAN + 5 * NullDistribution.DEVIATION);
        long beyond = Arrays.stream(scores)
                .filter(score -> score > NullDistribution.MEAN + 2 * NullDistribution.DEVIATION)
                .count();
        assertThat((double) beyond / scores.length).isLessThan(0.06);
    }

    @Test
    void knowsTheTailOfTheNormalDistribution() {
        assertThat(NullDistribution.upperTail(0)).isCloseTo(0.5, within(1e-12));
        assertThat(NullDistribution.upperTail(1.959963985)).isCloseTo(0.025, within(1e-9));
        assertThat(NullDistribution.upperTail(-1)).isCloseTo(0.841344746, within(1e-8));
        assertThat(NullDistribution.upperTail(4.753424309)).isCloseTo(1e-6, within(1e-12));
        assertThat(NullDistribution.upperTail(9.262340090)).isCloseTo(1e-20, within(1e-26));
    }

    @Test
    void letsFewerThanOneInAMillionThrough() {
        assertThat(NullDistribution.falseAlarm(NullDistribution.THRESHOLD)).isLessThanOrEqualTo(1e-6);
    }
}

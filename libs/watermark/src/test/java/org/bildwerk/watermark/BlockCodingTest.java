package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BlockCodingTest {

    private static final Offset<Float> TWO_LEVELS = within(2f);

    @Test
    void leavesOneColourAsItIs() {
        var levels = new float[70 * 41];
        Arrays.fill(levels, 200);

        for (float level : BlockCoding.pass(levels, 70, 41)) {
            assertThat(level).isCloseTo(200, TWO_LEVELS);
        }
    }

    @Test
    void emptiesFaintDetailAndKeepsFaintMeans() {
        assertThat(kept(2)).isLessThan(0.1);
        assertThat(kept(16)).isGreaterThan(0.6);
    }

    /// Which part of a faint wave is left.
    private static double kept(int period) {
        var levels = new float[128 * 128];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 120 + wave(i, period);
        }
        var passed = BlockCoding.pass(levels, 128, 128);
        double left = 0;
        double whole = 0;
        for (int i = 0; i < levels.length; i++) {
            left += passed[i] * wave(i, period);
            whole += wave(i, period) * wave(i, period);
        }
        return left / whole;
    }

    private static float wave(int i, int period) {
        return 2 * (float) Math.cos(2 * Math.PI * (i % 128) / period);
    }

    @Test
    void keepsStrongDetail() {
        var random = new SplittableRandom(3);
        var levels = new float[64 * 64];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = random.nextInt(256);
        }
        var passed = BlockCoding.pass(levels, 64, 64);

        double squares = 0;
        for (int i = 0; i < levels.length; i++) {
            squares += (passed[i] - levels[i]) * (passed[i] - levels[i]);
        }
        assertThat(Math.sqrt(squares / levels.length)).isBetween(2.0, 20.0);
    }

    @Test
    void transformsBackToWhatItTransformed() {
        var random = new SplittableRandom(5);
        var block = new float[16];
        for (int i = 0; i < block.length; i++) {
            block[i] = random.nextInt(-100, 100);
        }
        var values = block.clone();
        SmallTransform.forward(values, 0, 4);
        SmallTransform.backward(values, 0, 4);
        SmallTransform.hadamard(values);
        SmallTransform.hadamard(values);

        assertThat(values).containsExactly(block, within(1e-3f));
    }
}

package org.bildwerk.generator.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VariationTest {

    private static final int CHANNELS = 4;
    private static final int HEIGHT = 16;
    private static final int WIDTH = 8;

    @Test
    void goesFromTheOwnNoiseToTheOther() {
        var own = noise(1);

        assertThat(towards(2, 0, own)).isEqualTo(own);
        assertThat(towards(2, 1, own)).containsExactly(noise(2), within(1e-5f));
        assertThat(towards(1, 0.5f, own)).containsExactly(own, within(1e-5f));
    }

    @Test
    void keepsTheSpreadOnTheWay() {
        double squares = 0;
        for (float value : towards(2, 0.5f, noise(1))) {
            squares += value * value;
        }

        assertThat(squares / (CHANNELS * HEIGHT * WIDTH)).isBetween(0.8, 1.2);
    }

    @Test
    void refusesWhatIsNoStrengthOrNoShape() {
        assertThatThrownBy(() -> new Variation(1, Float.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Variation(1, 1.1f)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new Variation(1, 1).towards(new float[5], NoiseSource.TORCH_CPU, 1, 2, 3))
                .hasMessageContaining("1x2x3");
    }

    private static float[] noise(long seed) {
        return Noise.of(NoiseSource.TORCH_CPU, seed).normal(CHANNELS * HEIGHT * WIDTH);
    }

    private static float[] towards(long seed, float strength, float[] own) {
        return new Variation(seed, strength).towards(own, NoiseSource.TORCH_CPU, CHANNELS, HEIGHT, WIDTH);
    }
}

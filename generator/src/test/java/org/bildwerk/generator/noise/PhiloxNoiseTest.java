package org.bildwerk.generator.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhiloxNoiseTest {

    @Test
    void drawsAsACudaDeviceDoes() {
        assertThat(Noise.of(NoiseSource.PHILOX, 0).normal(4))
                .containsExactly(new float[] {-.92466241f, -.42534393f, -2.6438458f, .14518386f}, within(1e-6f));
        assertThat(Noise.of(NoiseSource.PHILOX, 42).normal(3))
                .containsExactly(new float[] {.19401887f, 2.16137409f, -.17205061f}, within(1e-6f));
    }

    @Test
    void drawsOtherNumbersAtEachCallAndTheSameForMore() {
        var noise = Noise.of(NoiseSource.PHILOX, 3);
        var first = noise.normal(8);

        assertThat(noise.normal(8)).isNotEqualTo(first);
        assertThat(Arrays.copyOf(Noise.of(NoiseSource.PHILOX, 3).normal(100), 8))
                .isEqualTo(first);
    }
}

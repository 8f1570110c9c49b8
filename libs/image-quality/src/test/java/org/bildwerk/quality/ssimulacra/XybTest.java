package org.bildwerk.quality.ssimulacra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class XybTest {

    @Test
    void findsCubeRootsToTheLastBits() {
        for (float value = 0.0037930f; value < 1.00380f; value += 0.00001f) {
            assertThat(Xyb.cubeRoot(value) / Math.cbrt(value)).isEqualTo(1, within(2.5e-7));
        }
    }

    @Test
    void givesBlackAndGreyNoColour() {
        assertThat(colour(0, 0, 0)).containsExactly(new float[] {0.42f, 0.01f, 0.55f}, within(1e-6f));
        assertThat(colour(0.2f, 0.2f, 0.2f)[0]).isEqualTo(0.42f, within(2e-6f));
        assertThat(colour(0.2f, 0.2f, 0.2f)[2]).isEqualTo(0.55f, within(1e-6f));
    }

    @Test
    void staysWithinTheRangeThatTheReferenceStatesForSrgb() {
        for (int corner = 0; corner < 8; corner++) {
            var colour = colour(corner & 1, corner >> 1 & 1, corner >> 2);
            assertThat(colour[0]).isBetween(0.204593f, 0.813403f);
            assertThat(colour[1]).isBetween(0.009999f, 0.855309f);
            assertThat(colour[2]).isBetween(0.272294f, 0.938013f);
        }
    }

    private static float[] colour(float red, float green, float blue) {
        var colours = new Xyb(1).of(new float[][] {{red}, {green}, {blue}});
        return new float[] {colours[0][0], colours[1][0], colours[2][0]};
    }
}

package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.generator.device.Tensor;
import org.junit.jupiter.api.Test;

class TilesTest {

    private static Tensor ramp(int width, int height) {
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Tensor(values, 1, 1, height, width);
    }

    @Test
    void putsTogetherWhatItCut() {
        for (int width : new int[] {5, 8, 9, 13, 40}) {
            var whole = ramp(width, 17);
            var made = new Tiles(8, 2).apply(whole, tile -> tile);
            assertThat(made.shape()).containsExactly(1, 1, 17, width);
            for (int i = 0; i < made.values().length; i++) {
                assertThat(made.values()[i]).isCloseTo(whole.values()[i], org.assertj.core.data.Offset.offset(0.01f));
            }
        }
    }

    @Test
    void growsWithWhatComesOfATile() {
        var made = new Tiles(4, 1).apply(ramp(10, 4), TilesTest::doubled);
        assertThat(made.shape()).containsExactly(1, 1, 8, 20);
        assertThat(made.values()[19]).isEqualTo(9);
    }

    @Test
    void leavesOneTileAlone() {
        var whole = ramp(4, 4);
        assertThat(new Tiles(4, 1).apply(whole, tile -> tile)).isSameAs(whole);
    }

    private static Tensor doubled(Tensor tile) {
        int height = tile.dim(2) * 2;
        int width = tile.dim(3) * 2;
        var values = new float[height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = tile.values()[i / width / 2 * tile.dim(3) + i % width / 2];
        }
        return new Tensor(values, 1, 1, height, width);
    }
}

package org.bildwerk.generator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatherTest {

    private static final RgbImage BLACK = RgbImage.of(20, 20, 0, 0, 0);
    private static final RgbImage WHITE = RgbImage.of(20, 20, 255, 255, 255);

    private static Mask square() {
        var grey = new byte[400];
        for (int i = 0; i < 400; i++) {
            boolean inside = i % 20 >= 8 && i % 20 < 12 && i / 20 >= 8 && i / 20 < 12;
            grey[i] = (byte) (inside ? 255 : 0);
        }
        return new Mask(20, 20, grey);
    }

    @Test
    void changesOnlyInsideWithoutASeam() {
        var made = Feather.compose(BLACK, WHITE, square(), 0);
        assertThat(made.at(8, 8, 0)).isEqualTo(255);
        assertThat(made.at(7, 8, 0)).isZero();
        assertThat(made.at(12, 11, 0)).isZero();
    }

    @Test
    void fadesOverTheSeamAndEndsThere() {
        var made = Feather.compose(BLACK, WHITE, square(), 3);
        assertThat(made.at(12, 10, 0)).isEqualTo(191);
        assertThat(made.at(13, 10, 0)).isEqualTo(128);
        assertThat(made.at(14, 10, 0)).isEqualTo(64);
        assertThat(made.at(15, 10, 0)).isZero();
    }

    @Test
    void findsTheBoundsOfAMaskAndTheRatioAroundThem() {
        var bounds = square().bounds().orElseThrow();
        assertThat(bounds).isEqualTo(new Area(8, 8, 4, 4));
        assertThat(bounds.grown(3, 20, 20)).isEqualTo(new Area(5, 5, 10, 10));
        assertThat(bounds.ofRatio(2, 20, 20)).isEqualTo(new Area(6, 8, 8, 4));
        assertThat(new Area(0, 0, 18, 4).ofRatio(1, 20, 20)).isEqualTo(new Area(0, 0, 18, 18));
    }
}

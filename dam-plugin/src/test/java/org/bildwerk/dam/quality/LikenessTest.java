package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Version;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    private final Likeness likeness = fixture.dam().bean(Likeness.class);

    @Test
    void saysHowFarAPictureIsFromAnother() {
        var scene = QualityFixture.scene(21, 320, 240);
        var one = stored(scene, 320, 240);
        scene[0] ^= 0x40;
        var near = stored(scene, 320, 240);
        var far = stored(QualityFixture.scene(22, 320, 240), 320, 240);

        assertThat(likeness.of(one, one)).hasValueSatisfying(same -> {
            assertThat(same.psnr()).isInfinite();
            assertThat(same.ssim()).isEqualTo(1);
        });
        assertThat(likeness.of(one, near))
                .hasValueSatisfying(measured -> assertThat(measured.psnr()).isBetween(50.0, 100.0));
        assertThat(likeness.of(one, far))
                .hasValueSatisfying(measured -> assertThat(measured.ssim()).isLessThan(0.7));
    }

    @Test
    void comparesNothingOfAnotherShape() {
        var wide = stored(QualityFixture.scene(23, 320, 240), 320, 240);
        var tall = stored(QualityFixture.scene(23, 240, 320), 240, 320);

        assertThat(likeness.of(wide, tall)).isEmpty();
    }

    private static Version stored(byte[] pixels, int width, int height) {
        return fixture.stored(People.editor(), pixels, width, height).version();
    }
}

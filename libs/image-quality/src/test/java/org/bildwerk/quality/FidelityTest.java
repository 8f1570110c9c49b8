package org.bildwerk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The values are those of scikit-image and OpenCV on the same pictures.
class FidelityTest {

    @Test
    void drawsTheFamilyThatTheValuesBelongTo() {
        assertThat(Pictures.sum(Pictures.patterned())).isEqualTo(9_053_928);
        assertThat(Pictures.sum(Pictures.noisy())).isEqualTo(9_024_534);
        assertThat(Pictures.sum(Pictures.blurred())).isEqualTo(9_031_939);
    }

    @Test
    void agreesWithTheGaussianSsimOfOthers() {
        assertThat(Ssim.GAUSSIAN.of(Pictures.patterned(), Pictures.noisy())).isEqualTo(0.785264, within(1e-6));
        assertThat(Ssim.GAUSSIAN.of(Pictures.patterned(), Pictures.blurred())).isEqualTo(0.957146, within(1e-6));
    }

    @Test
    void agreesWithTheUniformSsimOfOthers() {
        assertThat(Ssim.UNIFORM.of(Pictures.patterned(), Pictures.noisy())).isEqualTo(0.839733, within(1e-6));
        assertThat(Ssim.UNIFORM.of(Pictures.patterned(), Pictures.blurred())).isEqualTo(0.969004, within(1e-6));
    }

    @Test
    void agreesWithThePsnrOfOthers() {
        assertThat(Psnr.of(Pictures.patterned(), Pictures.noisy())).isEqualTo(28.7952, within(1e-4));
        assertThat(Psnr.of(Pictures.patterned(), Pictures.blurred())).isEqualTo(36.8165, within(1e-4));
    }

    @Test
    void findsAPictureEqualToItself() {
        assertThat(Ssim.GAUSSIAN.of(Pictures.noisy(), Pictures.noisy())).isEqualTo(1, within(1e-12));
        assertThat(Psnr.of(Pictures.noisy(), Pictures.noisy())).isInfinite();
    }

    @Test
    void refusesWhatCannotBeCompared() {
        var small = Pictures.flat(8, 8, 0);
        assertThatThrownBy(() -> Psnr.of(small, Pictures.flat(8, 9, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ssim.GAUSSIAN.of(small, small)).isInstanceOf(IllegalArgumentException.class);
    }
}

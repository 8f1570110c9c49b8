package org.bildwerk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void findsAFlatPictureBlank() {
        for (int tone : new int[] {0, 128, 255}) {
            var pixels = new byte[64 * 64 * 3];
            Arrays.fill(pixels, (byte) tone);
            var tones = Tones.of(new Raster(pixels, 64, 64, 3));
            assertThat(tones.contrast()).isZero();
            assertThat(tones.mean()).isEqualTo(tone, within(1e-3));
        }
    }

    @Test
    void findsTransparencyThatHidesEverythingBlank() {
        var pixels = new byte[32 * 32 * 4];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index % 4 == 3 ? 0 : index);
        }
        assertThat(Tones.of(new Raster(pixels, 32, 32, 4)).contrast()).isZero();
    }

    @Test
    void doesNotTakeABlackLogoOnNothingForBlank() {
        var pixels = new byte[32 * 32 * 4];
        for (int pixel = 0; pixel < 100; pixel++) {
            pixels[4 * pixel + 3] = (byte) 255;
        }
        var tones = Tones.of(new Raster(pixels, 32, 32, 4));
        assertThat(tones.deviation()).isZero();
        assertThat(tones.contrast()).isGreaterThan(50);
    }

    @Test
    void countsWhatIsLostToBlackAndWhite() {
        var pixels = new byte[100];
        Arrays.fill(pixels, (byte) 128);
        Arrays.fill(pixels, 0, 10, (byte) 1);
        Arrays.fill(pixels, 10, 40, (byte) 254);
        var tones = Tones.of(new Raster(pixels, 10, 10, 1));
        assertThat(tones.blackShare()).isEqualTo(0.1);
        assertThat(tones.whiteShare()).isEqualTo(0.3);
        assertThat(tones.clippedShare()).isEqualTo(0.4);
    }

    @Test
    void doesNotTakeAPureColourForClipped() {
        var red = new byte[] {(byte) 255, 0, 0};
        assertThat(Tones.of(new Raster(red, 1, 1, 3)).clippedShare()).isZero();
    }

    @Test
    void findsBlurLessSharp() {
        assertThat(Sharpness.of(Pictures.flat(20, 20, 90))).isZero();
        assertThat(Sharpness.of(Pictures.flat(2, 2, 90))).isZero();
        assertThat(Sharpness.of(Pictures.blurred())).isLessThan(Sharpness.of(Pictures.patterned()) / 2);
        assertThat(Sharpness.of(Pictures.noisy())).isGreaterThan(Sharpness.of(Pictures.patterned()));
    }

    @Test
    void countsTheLaplacianOfASinglePoint() {
        // One white point in 5 × 5: among the 9 inner pixels -4 * 255 once and 255 four times; mean 0.
        var point = Pictures.drawn(5, 5, (x, y) -> x == 2 && y == 2 ? 255 : 0);
        assertThat(Sharpness.of(point)).isEqualTo((16 + 4) * 255.0 * 255 / 9, within(1e-6));
    }

    @Test
    void seesASeamBetweenTiles() {
        var tiles = Pictures.drawn(256, 256, (x, y) -> 100 + x / 8 + (x >= 128 ? 8 : 0));
        assertThat(Seams.betweenColumns(tiles, 128, 0, 256)).isGreaterThan(3);
        assertThat(Seams.betweenColumns(tiles, 96, 0, 256)).isLessThan(2.5);
        assertThat(Seams.betweenRows(tiles, 128, 0, 256)).isEqualTo(1, within(0.05));
    }

    @Test
    void takesNoEdgeOfThePictureForASeam() {
        var edge = Pictures.drawn(256, 256, (x, y) -> y < 20 && x >= 128 ? 200 : 60);
        assertThat(Seams.betweenColumns(edge, 128, 0, 256)).isLessThan(2);
    }

    @Test
    void takesNoTextureForASeam() {
        var noisy = Pictures.noisy();
        for (int at = 16; at < 240; at += 7) {
            assertThat(Seams.betweenRows(noisy, at, 0, 256)).isLessThan(2.5);
        }
    }

    @Test
    void findsNoSeamAtTheEdgeOfThePicture() {
        assertThat(Seams.betweenColumns(Pictures.noisy(), 0, 0, 256)).isEqualTo(1);
        assertThat(Seams.betweenColumns(Pictures.noisy(), 900, 0, 256)).isEqualTo(1);
        assertThat(Seams.betweenColumns(Pictures.noisy(), 128, 300, 200)).isEqualTo(1);
    }

    @Test
    void refusesPixelsThatDoNotFitTheSize() {
        assertThatThrownBy(() -> new Raster(new byte[10], 2, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Raster(new byte[20], 2, 2, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Luma(new float[3], 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Vips VIPS = Pictures.VIPS;

    @Test
    void averagesEveryPixel() {
        byte[] pixels = {0, 0, 0, 100, 50, 10};
        try (var image = VIPS.fromPixels(pixels, 2, 1, 3)) {
            assertThat(image.averageColour()).isEqualTo(new Rgb(50, 25, 5));
            assertThat(image.averageColour().hex()).isEqualTo("#321905");
        }
    }

    @Test
    void weighsByAlphaAndCallsNothingWhite() {
        byte[] pixels = {100, 0, 0, (byte) 255, 0, 100, 0, 0};
        try (var image = VIPS.fromPixels(pixels, 2, 1, 4);
                var clear = VIPS.fromPixels(new byte[4], 1, 1, 4)) {
            assertThat(image.averageColour()).isEqualTo(new Rgb(100, 0, 0));
            assertThat(clear.averageColour()).isEqualTo(Rgb.WHITE);
            assertThat(clear.dominantColour()).isEqualTo(Rgb.WHITE);
        }
    }

    @Test
    void findsTheColourOfMostPixels() {
        var pixels = Pictures.plain(300, 200, new Rgb(200, 40, 40));
        for (int at = 0; at < pixels.length / 3; at++) {
            pixels[at] = (byte) 10;
        }
        try (var image = VIPS.fromPixels(pixels, 300, 200, 3)) {
            assertThat(image.dominantColour()).isEqualTo(new Rgb(200, 40, 40));
            assertThat(image.averageColour()).isNotEqualTo(new Rgb(200, 40, 40));
        }
    }

    @Test
    void givesRawPixelsBack() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8};
        try (var image = VIPS.fromPixels(pixels, 2, 1, 4);
                var grey = VIPS.fromPixels(new byte[] {7}, 1, 1, 1)) {
            assertThat(image.rgba()).isEqualTo(pixels);
            assertThat(grey.rgba()).containsExactly(7, 7, 7, 255);
            assertThat(VIPS.header(grey.encode(Encoding.Png.standard())).bands())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesPixelsThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> VIPS.fromPixels(new byte[11], 2, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> VIPS.fromPixels(new byte[8], 2, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> VIPS.fromPixels(new byte[0], 0, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rgb(0, 256, 0));
    }
}

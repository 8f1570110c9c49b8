package org.bildwerk.dam.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden values were made with the npm package thumbhash 0.1.1 (`rgbaToThumbHash`) from the same pixels.
class ThumbHashTest {

    @ParameterizedTest
    @CsvSource({
        "100, 75, false, HwgGBYJ2d1dnWAhlZVRnh+1ftLxA",
        "60, 100, false, H/gBDAJFc5UwFWFAZnedb2XkCA==",
        "64, 64, true, HwiCDQQIuiVHCXVkaf4rxV9xsvBDM5R0hw==",
        "100, 20, true, HwiCCYIHYzyAVmOHuA+WZxYFZ2d4h4c=",
    })
    void hashesAsTheReferenceDoes(int width, int height, boolean alpha, String golden) {
        assertThat(Base64.getEncoder().encodeToString(ThumbHash.of(pixels(width, height, alpha), width, height)))
                .isEqualTo(golden);
    }

    @Test
    void hashesATransparentPicture() {
        assertThat(Base64.getEncoder().encodeToString(ThumbHash.of(new byte[16 * 16 * 4], 16, 16)))
                .isEqualTo("AAiCBQAAAAAAAAAAAAAAAAAAAAAAAAAAAA==");
    }

    @Test
    void refusesALargePicture() {
        assertThatIllegalArgumentException().isThrownBy(() -> ThumbHash.of(new byte[101 * 4], 101, 1));
    }

    private static byte[] pixels(int width, int height, boolean alpha) {
        var pixels = new byte[width * height * 4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * (y * width + x);
                pixels[at] = (byte) (x * 7 + y * 3);
                pixels[at + 1] = (byte) (x * x + y * 5);
                pixels[at + 2] = (byte) (x * y + 40);
                pixels[at + 3] = (byte) (alpha ? x * 11 + y * 2 : 255);
            }
        }
        return pixels;
    }
}

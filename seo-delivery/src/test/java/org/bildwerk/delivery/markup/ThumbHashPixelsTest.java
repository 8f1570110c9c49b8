package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden values were made with the npm package thumbhash 0.1.1 (`thumbHashToRGBA`).
class ThumbHashPixelsTest {

    @ParameterizedTest
    @CsvSource({
        "HwgGBYJ2d1dnWAhlZVRnh+1ftLxA, 32, 23, 58/53/51 140/137/135 85/99/88 127/114/116",
        "H/gBDAJFc5UwFWFAZnedb2XkCA==, 18, 32, 125/137/113 132/121/122 107/132/136 112/138/125",
        "HwiCDQQIuiVHCXVkaf4rxV9xsvBDM5R0hw==, 32, 32, 136/125/114 116/131/127 122/122/132 158/105/112",
    })
    void drawsWhatTheReferenceDraws(String hash, int width, int height, String golden) {
        var pixels = ThumbHashPixels.decode(hash, 32).orElseThrow();
        var points = new int[][] {{0, 0}, {width / 2, height / 2}, {width - 1, height - 1}, {3, height - 2}};

        assertThat(pixels.width()).isEqualTo(width);
        assertThat(pixels.height()).isEqualTo(height);
        assertThat(Arrays.stream(points)
                        .map(point -> colour(pixels, point[0], point[1]))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(golden);
    }

    private static String colour(ThumbHashPixels pixels, int x, int y) {
        int at = 3 * (y * pixels.width() + x);
        return "%d/%d/%d".formatted(pixels.rgb()[at] & 0xff, pixels.rgb()[at + 1] & 0xff, pixels.rgb()[at + 2] & 0xff);
    }

    @Test
    void makesASmallPngThatOthersRead() throws Exception {
        var hash = "HwgGBYJ2d1dnWAhlZVRnh+1ftLxA";
        var address = BlurredPlaceholder.of(hash).orElseThrow();
        assertThat(address).startsWith("data:image/png;base64,").hasSizeLessThan(700);
        var png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = ThumbHashPixels.decode(hash, 12).orElseThrow();

        assertThat(image.getWidth()).isEqualTo(pixels.width());
        assertThat(image.getHeight()).isEqualTo(pixels.height());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var rgb = image.getRGB(x, y);
                assertThat("%d/%d/%d".formatted(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff))
                        .isEqualTo(colour(pixels, x, y));
            }
        }
    }

    @Test
    void drawsNothingBeneathAPictureWithTransparencyOrWithoutAHash() {
        assertThat(BlurredPlaceholder.of("HwiCDQQIuiVHCXVkaf4rxV9xsvBDM5R0hw=="))
                .isEmpty();
        assertThat(BlurredPlaceholder.of("no hash")).isEmpty();
        assertThat(BlurredPlaceholder.of("AAA=")).isEmpty();
    }

    @Test
    void livesWithAHashThatWasCutOff() {
        assertThat(ThumbHashPixels.decode("HwgGBYI=", 12)).isPresent();
    }
}

package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final Vips VIPS = Vips.open();

    private static VipsImage plain(int width, int height, int... pixel) {
        var bytes = new byte[width * height * pixel.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixel[i % pixel.length];
        }
        return VIPS.fromPixels(bytes, width, height, pixel.length);
    }

    private static int[] at(VipsImage image, int x, int y) {
        var rgba = image.rgba();
        int start = (y * image.width() + x) * 4;
        return new int[] {rgba[start] & 255, rgba[start + 1] & 255, rgba[start + 2] & 255, rgba[start + 3] & 255};
    }

    @Test
    void laysAPictureOverAPartOfAnother() {
        try (var ground = plain(40, 30, 200, 100, 0);
                var half = plain(10, 8, 0, 0, 0, 128)) {
            var both = ground.overlaid(half, 25, 20);
            assertThat(both.hasAlpha()).isFalse();
            assertThat(both.width()).isEqualTo(40);
            assertThat(at(both, 24, 20)).containsExactly(200, 100, 0, 255);
            assertThat(at(both, 25, 19)).containsExactly(200, 100, 0, 255);
            assertThat(at(both, 35, 28)).containsExactly(200, 100, 0, 255);
            assertThat(at(both, 25, 20)[0]).isCloseTo(100, within(2));
            assertThat(at(both, 34, 27)[1]).isCloseTo(50, within(2));
        }
    }

    @Test
    void keepsTransparencyAndTellsGreyFromColour() {
        try (var ground = plain(20, 20, 10, 20, 30, 0);
                var grey = plain(20, 20, 77);
                var red = plain(4, 4, 255, 0, 0, 255)) {
            var both = ground.overlaid(red, 0, 0);
            assertThat(at(both, 1, 1)).containsExactly(255, 0, 0, 255);
            assertThat(at(both, 10, 10)).containsExactly(10, 20, 30, 0);
            assertThat(at(grey.overlaid(red, 16, 16), 17, 17)).containsExactly(255, 0, 0, 255);
            assertThat(Arrays.copyOf(at(grey.overlaid(red, 16, 16), 2, 2), 3)).containsExactly(77, 77, 77);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        try (var ground = plain(20, 20, 1, 2, 3);
                var large = plain(21, 4, 255, 0, 0, 255)) {
            assertThatThrownBy(() -> ground.overlaid(large, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

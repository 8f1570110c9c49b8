package org.bildwerk.quality.ssimulacra;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bildwerk.quality.Raster;

/// Pictures to score, drawn by whole numbers, so that others can draw the very same, and what spoils them. The first
/// five, the box of 8 × 8 and the sharpening are those of `capture_cpp_reference.rs` of imazen/ssimulacra2, which
/// publishes scores of the reference implementation for them.
final class Samples {

    private Samples() {}

    /// The value of a band of a pixel.
    @FunctionalInterface
    interface Values {
        int at(int x, int y, int band);
    }

    static Raster drawn(int width, int height, int bands, Values values) {
        var pixels = new byte[width * height * bands];
        for (int index = 0; index < pixels.length; index++) {
            int pixel = index / bands;
            pixels[index] = (byte) values.at(pixel % width, pixel / width, index % bands);
        }
        return new Raster(pixels, width, height, bands);
    }

    static Raster flat(int width, int height, int level) {
        return drawn(width, height, 3, (x, y, band) -> level);
    }

    static Raster gradient(int width, int height) {
        return drawn(width, height, 3, (x, y, band) -> x * 255 / (width - 1));
    }

    static Raster edge(int width, int height) {
        return drawn(width, height, 3, (x, y, band) -> x < width / 2 ? 0 : 255);
    }

    static Raster noise(int width, int height, int bands, long seed) {
        var pixels = new byte[width * height * bands];
        long state = seed;
        for (int index = 0; index < pixels.length; index++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            pixels[index] = (byte) (state >>> 33);
        }
        return new Raster(pixels, width, height, bands);
    }

    /// 480 × 360 pixels of a photograph.
    static Raster photograph() throws IOException {
        var image = ImageIO.read(Objects.requireNonNull(Samples.class.getResource("/pdq/bridge-1-original.jpg")));
        return drawn(480, 360, 3, (x, y, band) -> image.getRGB(600 + x, 300 + y) >> (16 - 8 * band) & 0xff);
    }

    static Raster boxed(Raster picture, int from, int to) {
        int count = (to - from) * (to - from);
        return spoilt(picture, (x, y, band) -> {
            int sum = 0;
            for (int down = from; down < to; down++) {
                for (int right = from; right < to; right++) {
                    sum += at(picture, x + right, y + down, band);
                }
            }
            return sum / count;
        });
    }

    static Raster sharpened(Raster picture) {
        return spoilt(
                picture,
                (x, y, band) -> Math.clamp(
                        5 * at(picture, x, y, band)
                                - at(picture, x - 1, y, band)
                                - at(picture, x + 1, y, band)
                                - at(picture, x, y - 1, band)
                                - at(picture, x, y + 1, band),
                        0,
                        255));
    }

    /// With every `step`-th level only.
    static Raster levelled(Raster picture, int step) {
        return spoilt(picture, (x, y, band) -> at(picture, x, y, band) / step * step + step / 2);
    }

    static Raster blocky(Raster picture) {
        return spoilt(picture, (x, y, band) -> at(picture, x / 8 * 8, y / 8 * 8, band));
    }

    static Raster spoilt(Raster picture, Values values) {
        return drawn(picture.width(), picture.height(), picture.bands(), values);
    }

    /// Rows become columns.
    static Raster turned(Raster picture) {
        return drawn(picture.height(), picture.width(), picture.bands(), (x, y, band) -> at(picture, y, x, band));
    }

    /// The same pixels with another band, which is the same everywhere.
    static Raster withAlpha(Raster picture, int alpha) {
        int bands = picture.bands();
        return drawn(
                picture.width(),
                picture.height(),
                bands + 1,
                (x, y, band) -> band < bands ? at(picture, x, y, band) : alpha);
    }

    static Raster copy(Raster picture) {
        var pixels = Arrays.copyOf(picture.pixels(), picture.pixels().length);
        return new Raster(pixels, picture.width(), picture.height(), picture.bands());
    }

    // Beyond the edges, the pixel on the edge.
    static int at(Raster picture, int x, int y, int band) {
        int column = Math.clamp(x, 0, picture.width() - 1);
        int row = Math.clamp(y, 0, picture.height() - 1);
        return picture.pixels()[(row * picture.width() + column) * picture.bands() + band] & 0xff;
    }
}

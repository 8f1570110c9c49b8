package org.bildwerk.quality;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/// Pictures to measure: a family made by whole numbers, so that other programs can make the very same, and files.
final class Pictures {

    private static final int EDGE = 256;

    private Pictures() {}

    /// Waves and a chequerboard; the sum of its values is 9,053,928.
    static Luma patterned() {
        return drawn(
                EDGE,
                EDGE,
                (x, y) -> Math.clamp(
                        40 + 2L * wave(3 * x + 2 * y, 160) + wave(x, 32) + ((x >> 4) + (y >> 4) & 1 ^ 1) * 20, 0, 255));
    }

    /// The same with noise; the sum of its values is 9,024,534.
    static Luma noisy() {
        var values = patterned().values().clone();
        int state = 12345;
        for (int index = 0; index < values.length; index++) {
            state = 1103515245 * state + 12345 & 0x7fffffff;
            values[index] = Math.clamp((int) values[index] + (state >> 16 & 31) - 16, 0, 255);
        }
        return new Luma(values, EDGE, EDGE);
    }

    /// The same, blurred twice by 3 × 3; the sum of its values is 9,031,939.
    static Luma blurred() {
        return boxed(boxed(patterned()));
    }

    static Luma drawn(int width, int height, IntBinaryOperator brightness) {
        var values = new float[width * height];
        for (int index = 0; index < values.length; index++) {
            values[index] = brightness.applyAsInt(index % width, index / width);
        }
        return new Luma(values, width, height);
    }

    static Luma flat(int width, int height, int tone) {
        return drawn(width, height, (x, y) -> tone);
    }

    static Luma file(String name) throws IOException {
        return of(image(name));
    }

    static Luma halved(String name) throws IOException {
        var image = image(name);
        return of(scaled(image, image.getWidth() / 2, image.getHeight() / 2));
    }

    static Luma squared(String name) throws IOException {
        return of(scaled(image(name), 512, 512));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = scaled.createGraphics();
        canvas.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        canvas.dispose();
        return scaled;
    }

    static long sum(Luma luma) {
        long sum = 0;
        for (float value : luma.values()) {
            sum += (long) value;
        }
        return sum;
    }

    private static BufferedImage image(String name) throws IOException {
        return ImageIO.read(Objects.requireNonNull(Pictures.class.getResource("/pdq/" + name)));
    }

    private static Luma of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = new byte[width * height * 3];
        for (int index = 0; index < width * height; index++) {
            int colour = image.getRGB(index % width, index / width);
            pixels[3 * index] = (byte) (colour >> 16);
            pixels[3 * index + 1] = (byte) (colour >> 8);
            pixels[3 * index + 2] = (byte) colour;
        }
        return Luma.of(new Raster(pixels, width, height, 3));
    }

    private static int wave(int value, int period) {
        int phase = value % period;
        return phase < period / 2 ? phase : period - phase;
    }

    private static Luma boxed(Luma luma) {
        return drawn(EDGE, EDGE, (x, y) -> {
            int sum = 0;
            for (int index = 0; index < 9; index++) {
                int column = Math.clamp(x + index % 3 - 1, 0, EDGE - 1);
                int row = Math.clamp(y + index / 3 - 1, 0, EDGE - 1);
                sum += (int) luma.at(column, row);
            }
            return sum / 9;
        });
    }
}

package org.bildwerk.bench;

import java.util.SplittableRandom;
import org.bildwerk.ui.demo.scene.Raster;

/// Takes a window out of a drawn picture, enlarges it, changes its colours a little and adds grain.
///
/// @param left the window's place in the drawn picture, in its pixels
/// @param scale pixels of the drawn picture for one of the result
/// @param gain factor for each channel
record Cutting(int width, int height, double left, double top, double scale, double[] gain, int grainX, int grainY) {

    private static final double[] RATIOS = {3.0 / 2, 2.0 / 3, 4.0 / 3, 1, 16.0 / 9, 4.0 / 5};

    /// Chooses a window with the given number of pixels in the result.
    static Cutting choose(Raster drawn, double pixels, SplittableRandom random) {
        double ratio = RATIOS[random.nextInt(RATIOS.length)];
        int width = (int) Math.round(Math.sqrt(pixels * ratio));
        int height = (int) Math.round(pixels / width);
        double fits = Math.min((drawn.width() - 2.0) / width, (drawn.height() - 2.0) / height);
        double scale = fits * (0.75 + 0.25 * random.nextDouble());
        double[] gain = {
            0.88 + 0.24 * random.nextDouble(), 0.88 + 0.24 * random.nextDouble(), 0.88 + 0.24 * random.nextDouble()
        };
        return new Cutting(
                width,
                height,
                random.nextDouble() * (drawn.width() - 2 - width * scale),
                random.nextDouble() * (drawn.height() - 2 - height * scale),
                scale,
                gain,
                random.nextInt(1 << 20),
                random.nextInt(1 << 20));
    }

    Raster from(Raster drawn, Grain grain) {
        var rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            double sourceY = top + y * scale;
            int row = (int) sourceY;
            double down = sourceY - row;
            for (int x = 0; x < width; x++) {
                double sourceX = left + x * scale;
                int column = (int) sourceX;
                int at = (row * drawn.width() + column) * 3;
                int added = grain.at(x + grainX, y + grainY);
                for (int channel = 0; channel < 3; channel++) {
                    double level = between(drawn, at + channel, sourceX - column, down);
                    rgb[(y * width + x) * 3 + channel] =
                            (byte) Math.clamp((long) (level * gain[channel] + added), 0, 255);
                }
            }
        }
        return new Raster(width, height, rgb);
    }

    private static double between(Raster drawn, int at, double right, double down) {
        var rgb = drawn.rgb();
        int below = at + drawn.width() * 3;
        double upper = (rgb[at] & 0xFF) * (1 - right) + (rgb[at + 3] & 0xFF) * right;
        double lower = (rgb[below] & 0xFF) * (1 - right) + (rgb[below + 3] & 0xFF) * right;
        return upper * (1 - down) + lower * down;
    }
}

package org.bildwerk.watermark;

import java.util.SplittableRandom;

/// Draws the pictures of the tests, the same for the same arguments.
final class Pictures {

    private Pictures() {}

    /// Something like a photograph: soft patches of many sizes, an edge, some grain.
    static Raster scene(int width, int height, int bands, long seed) {
        var random = new SplittableRandom(seed);
        var waves = new double[40][];
        for (int i = 0; i < waves.length; i++) {
            double frequency = Math.pow(60, random.nextDouble());
            double turn = random.nextDouble() * Math.PI;
            waves[i] = new double[] {
                frequency * Math.cos(turn),
                frequency * Math.sin(turn),
                random.nextDouble() * 2 * Math.PI,
                70 / (1 + frequency)
            };
        }
        double slope = random.nextDouble();
        var pixels = new byte[width * height * bands];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across = (double) x / width;
                double down = (double) y / height;
                double level = 110 + (down > 0.3 + slope * across * 0.5 ? 40 : 0) + random.nextGaussian() * 3;
                for (var wave : waves) {
                    level += wave[3] * Math.sin(2 * Math.PI * (wave[0] * across + wave[1] * down) + wave[2]);
                }
                put(pixels, (y * width + x) * bands, bands, level, random);
            }
        }
        return new Raster(pixels, width, height, bands);
    }

    private static void put(byte[] pixels, int at, int bands, double level, SplittableRandom random) {
        int colours = bands < 3 ? 1 : 3;
        for (int band = 0; band < colours; band++) {
            pixels[at + band] = (byte) Math.clamp((int) (level * (1 - 0.12 * band)), 0, 255);
        }
        if (colours < bands) {
            pixels[at + colours] = (byte) (255 - random.nextInt(60));
        }
    }

    /// Every pixel at random.
    static Raster noise(int width, int height, long seed) {
        var pixels = new byte[width * height * 3];
        new SplittableRandom(seed).nextBytes(pixels);
        return new Raster(pixels, width, height, 3);
    }

    /// Nothing but slow changes of brightness, as in a sky or before a studio's wall.
    static Raster smooth(int width, int height, long seed) {
        var random = new SplittableRandom(seed);
        double turn = random.nextDouble() * Math.PI;
        double bend = 0.5 + random.nextDouble();
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            double across = (double) (i % width) / width;
            double down = (double) (i / width) / height;
            double level = 130
                    + 50 * (across * Math.cos(turn) + down * Math.sin(turn))
                    + 25 * Math.sin(2 * Math.PI * bend * across * down);
            put(pixels, i * 3, 3, level, random);
        }
        return new Raster(pixels, width, height, 3);
    }

    /// One colour all over.
    static Raster flat(int width, int height, int level) {
        var pixels = new byte[width * height * 3];
        java.util.Arrays.fill(pixels, (byte) level);
        return new Raster(pixels, width, height, 3);
    }

    /// The peak signal-to-noise ratio between two pictures, in decibels.
    static double psnr(Raster one, Raster other) {
        double squares = 0;
        for (int i = 0; i < one.pixels().length; i++) {
            double difference = (one.pixels()[i] & 0xFF) - (other.pixels()[i] & 0xFF);
            squares += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (squares / one.pixels().length));
    }
}

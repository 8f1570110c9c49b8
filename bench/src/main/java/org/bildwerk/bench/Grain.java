package org.bildwerk.bench;

import java.util.SplittableRandom;

/// Holds a tile of fine texture that makes drawn pictures weigh as much as photographs: grain of three sizes.
final class Grain {

    private static final int SIDE = 1024;
    private final byte[] tile = new byte[SIDE * SIDE];

    Grain(long seed) {
        var random = new SplittableRandom(seed);
        var fine = noise(random, SIDE);
        var middle = noise(random, SIDE / 2);
        var coarse = noise(random, SIDE / 8);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sum = 4.5 * fine[y * SIDE + x]
                        + 8 * middle[y / 2 * (SIDE / 2) + x / 2]
                        + 5 * coarse[y / 8 * (SIDE / 8) + x / 8];
                tile[y * SIDE + x] = (byte) Math.clamp(Math.round(sum), -40, 40);
            }
        }
    }

    /// Gives what is added to a pixel's levels; repeats every 1024 pixels.
    int at(int x, int y) {
        return tile[(y & SIDE - 1) * SIDE + (x & SIDE - 1)];
    }

    private static double[] noise(SplittableRandom random, int side) {
        var noise = new double[side * side];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        }
        return noise;
    }
}

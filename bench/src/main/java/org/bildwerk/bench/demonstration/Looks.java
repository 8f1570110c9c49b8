package org.bildwerk.bench.demonstration;

import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;

/// Numbers about pictures.
final class Looks {

    private static final int STEPS = 4;
    private static final int FULL = 255;

    private Looks() {}

    /// Returns how far the brightness of pixels (their largest channel, 0 to 1) lies from the nearest of the four steps
    /// that the comic style has: 0 in the style itself, 0.0625 where brightness is spread evenly.
    static double offSteps(RgbImage picture) {
        double off = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double steps = (double) brightness(picture, x, y) * STEPS / FULL;
                off += Math.abs(steps - Math.rint(steps)) / STEPS;
            }
        }
        return off / ((double) picture.width() * picture.height());
    }

    /// Returns the mean brightness of the pixels at a picture's edges, 0 to 1; black outlines make it small.
    static double edgeBrightness(RgbImage picture) {
        var lines = Lines.of(picture);
        long brightness = 0;
        long edges = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (lines.isOn(x, y)) {
                    brightness += brightness(picture, x, y);
                    edges++;
                }
            }
        }
        return edges == 0 ? 1 : (double) brightness / edges / FULL;
    }

    private static int brightness(RgbImage picture, int x, int y) {
        return Math.max(picture.at(x, y, 0), Math.max(picture.at(x, y, 1), picture.at(x, y, 2)));
    }

    /// Returns the signal-to-noise ratio of two pictures in dB.
    static double psnr(RgbImage one, RgbImage other) {
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            double difference = (one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff);
            sum += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255.0 * one.rgb().length / Math.max(sum, 1e-9));
    }

    /// Returns how many pixels differ where the mask, grown by the seam, changes nothing.
    static long changedOutside(RgbImage before, RgbImage after, Mask mask, int seam) {
        long changed = 0;
        for (int y = 0; y < before.height(); y++) {
            for (int x = 0; x < before.width(); x++) {
                if (!near(mask, x, y, seam) && apart(before, x, y, after, x, y) > 0) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static boolean near(Mask mask, int x, int y, int seam) {
        for (int row = Math.max(0, y - seam); row <= Math.min(mask.height() - 1, y + seam); row++) {
            for (int column = Math.max(0, x - seam); column <= Math.min(mask.width() - 1, x + seam); column++) {
                if (mask.changes(column, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int apart(RgbImage one, int x, int y, RgbImage other, int otherX, int otherY) {
        int most = 0;
        for (int channel = 0; channel < 3; channel++) {
            most = Math.max(most, Math.abs(one.at(x, y, channel) - other.at(otherX, otherY, channel)));
        }
        return most;
    }
}

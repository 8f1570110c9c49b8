package org.bildwerk.bench.demonstration;

import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;

/// Numbers about pictures.
final class Looks {

    private static final int EQUAL = 3;
    private static final int BLACK = 26;

    private Looks() {}

    /// Returns how comic a picture is: the share of pixels that equal their right neighbour within a hundredth of full
    /// scale in every channel; 0 to 1.
    static double flatness(RgbImage picture) {
        long flat = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x + 1 < picture.width(); x++) {
                flat += apart(picture, x, y, picture, x + 1, y) < EQUAL ? 1 : 0;
            }
        }
        return (double) flat / ((long) picture.height() * (picture.width() - 1));
    }

    /// Returns the share of pixels that are nearly black, as outlines are; 0 to 1.
    static double blackness(RgbImage picture) {
        long black = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int most = Math.max(picture.at(x, y, 0), Math.max(picture.at(x, y, 1), picture.at(x, y, 2)));
                black += most < BLACK ? 1 : 0;
            }
        }
        return (double) black / ((long) picture.width() * picture.height());
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

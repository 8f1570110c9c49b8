package org.bildwerk.bench.demonstration;

import org.bildwerk.generator.picture.RgbImage;

/// White lines on black where a picture has edges, by the rule that the ControlNet was trained with: Sobel on luma
/// (Rec. 601) with replicated borders, white where the length divided by 4 is above 0.06 of full scale.
final class Lines {

    private static final double THRESHOLD = 0.06;
    private static final int REACH = 2;

    private final int width;
    private final int height;
    private final boolean[] on;

    private Lines(int width, int height, boolean[] on) {
        this.width = width;
        this.height = height;
        this.on = on;
    }

    static Lines of(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        var on = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                on[y * width + x] = strength(picture, x, y) > THRESHOLD;
            }
        }
        return new Lines(width, height, on);
    }

    private static double strength(RgbImage picture, int x, int y) {
        double across = 0;
        double down = 0;
        for (int i = -1; i <= 1; i++) {
            int weight = 2 - Math.abs(i);
            across += weight * (luma(picture, x + 1, y + i) - luma(picture, x - 1, y + i));
            down += weight * (luma(picture, x + i, y + 1) - luma(picture, x + i, y - 1));
        }
        return Math.hypot(across, down) / 4;
    }

    private static double luma(RgbImage picture, int x, int y) {
        int column = Math.clamp(x, 0, picture.width() - 1);
        int row = Math.clamp(y, 0, picture.height() - 1);
        return (0.299 * picture.at(column, row, 0)
                        + 0.587 * picture.at(column, row, 1)
                        + 0.114 * picture.at(column, row, 2))
                / 255;
    }

    /// Returns the picture that a ControlNet takes.
    RgbImage picture() {
        var rgb = new byte[on.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (on[i / 3] ? 255 : 0);
        }
        return new RgbImage(width, height, rgb);
    }

    /// Returns how far two line drawings agree: the harmonic mean of precision and recall, both tolerant by two pixels;
    /// 0 to 1.
    double overlap(Lines made) {
        double precision = made.coveredBy(this);
        double recall = coveredBy(made);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private double coveredBy(Lines other) {
        int all = 0;
        int covered = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                all++;
                covered += other.near(i % width, i / width) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) covered / all;
    }

    private boolean near(int x, int y) {
        for (int row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++) {
            for (int column = Math.max(0, x - REACH); column <= Math.min(width - 1, x + REACH); column++) {
                if (on[row * width + column]) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.bildwerk.bench.demonstration;

import org.bildwerk.generator.Preprocessing;
import org.bildwerk.generator.picture.RgbImage;

/// White lines on black where a picture has edges, as the application finds them for a ControlNet.
///
/// @param picture what the ControlNet takes
record Lines(RgbImage picture) {

    private static final int REACH = 2;
    private static final int WHITE = 255;

    static Lines of(RgbImage picture) {
        return new Lines(Preprocessing.prepare(picture, Preprocessing.EDGES));
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
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (isOn(x, y)) {
                    all++;
                    covered += other.near(x, y) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) covered / all;
    }

    /// Tells whether an edge is there.
    boolean isOn(int x, int y) {
        return picture.at(x, y, 0) == WHITE;
    }

    private boolean near(int x, int y) {
        for (int row = Math.max(0, y - REACH); row <= Math.min(picture.height() - 1, y + REACH); row++) {
            for (int column = Math.max(0, x - REACH); column <= Math.min(picture.width() - 1, x + REACH); column++) {
                if (isOn(column, row)) {
                    return true;
                }
            }
        }
        return false;
    }
}

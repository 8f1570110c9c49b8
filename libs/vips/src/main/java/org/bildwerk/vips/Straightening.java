package org.bildwerk.vips;

/// Finds the largest upright rectangle inside a turned one.
final class Straightening {

    private Straightening() {}

    /// Returns the rectangle in the coordinates of the turned canvas, around its middle.
    static Region inside(int width, int height, double degrees, int canvasWidth, int canvasHeight) {
        double sine = Math.abs(Math.sin(Math.toRadians(degrees)));
        double cosine = Math.abs(Math.cos(Math.toRadians(degrees)));
        double longer = Math.max(width, height);
        double shorter = Math.min(width, height);
        double insideWidth;
        double insideHeight;
        if (shorter <= 2 * sine * cosine * longer) {
            double half = shorter / 2;
            insideWidth = width >= height ? half / sine : half / cosine;
            insideHeight = width >= height ? half / cosine : half / sine;
        } else {
            double doubled = cosine * cosine - sine * sine;
            insideWidth = (width * cosine - height * sine) / doubled;
            insideHeight = (height * cosine - width * sine) / doubled;
        }
        return Region.around(
                FocalPoint.CENTRE,
                fitting(insideWidth, canvasWidth),
                fitting(insideHeight, canvasHeight),
                canvasWidth,
                canvasHeight);
    }

    /// Leaves out one pixel per side, which the interpolation mixes with the background.
    private static int fitting(double inside, int canvas) {
        return Math.clamp((int) Math.floor(inside) - 2, 1, canvas);
    }
}

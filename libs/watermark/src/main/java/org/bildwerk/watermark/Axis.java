package org.bildwerk.watermark;

/// How the pixels along one edge of a picture and the points of the grid over it correspond. The grid has 512 points,
/// or one for each pixel where there are fewer. Immutable but for its arrays, which nobody writes to.
final class Axis {

    static final int MOST_POINTS = 512;

    /// The first point that a pixel lies in, what it adds to that one, and what to the next.
    final int[] point;

    final float[] share;
    final float[] rest;

    /// The points between whose centres a pixel lies, and how far it is from the lower one.
    final int[] below;

    final int[] above;
    final float[] way;

    private final int points;

    Axis(int pixels) {
        this(pixels, MOST_POINTS);
    }

    /// @param most points, where there are more pixels
    Axis(int pixels, int most) {
        points = Math.min(pixels, most);
        point = new int[pixels];
        share = new float[pixels];
        rest = new float[pixels];
        below = new int[pixels];
        above = new int[pixels];
        way = new float[pixels];
        for (int x = 0; x < pixels; x++) {
            average(x, (double) points / pixels);
            interpolate(x, (double) points / pixels);
        }
    }

    int pixels() {
        return point.length;
    }

    int points() {
        return points;
    }

    private void average(int x, double scale) {
        double start = x * scale;
        double end = Math.min(points, (x + 1) * scale);
        point[x] = Math.min(points - 1, (int) start);
        double beyond = Math.max(0, end - (point[x] + 1));
        if (point[x] == points - 1 || beyond < 1e-9) {
            beyond = 0;
        }
        share[x] = (float) (scale - beyond);
        rest[x] = (float) beyond;
    }

    private void interpolate(int x, double scale) {
        double at = Math.clamp((x + 0.5) * scale - 0.5, 0, points - 1);
        below[x] = (int) at;
        above[x] = Math.min(points - 1, below[x] + 1);
        way[x] = (float) (at - below[x]);
    }
}

package org.bildwerk.ui.demo.scene;

/// Measures distances to a body turned on a lathe: an outline through given points, swept round the upright axis.
///
/// The signed distance is tabulated once, so that a look-up costs four reads whatever the outline. Thread-safe.
final class Lathe {

    private static final double CELL = 1 / 160.0;
    private static final double MARGIN = 0.25;
    private static final int STEPS_PER_SPAN = 24;

    private final float[] distances;
    private final int columns;
    private final int rows;
    private final double outerRadius;
    private final double height;

    /// Turns the outline given as alternating radius and height, from the axis at the bottom to the axis at the top.
    /// A point given twice makes a corner; between others the outline is a smooth curve.
    Lathe(double... outline) {
        var curve = curve(outline);
        double widest = 0;
        double highest = 0;
        for (int i = 0; i < curve.length; i += 2) {
            widest = Math.max(widest, curve[i]);
            highest = Math.max(highest, curve[i + 1]);
        }
        outerRadius = widest;
        height = highest;
        columns = (int) Math.ceil((widest + MARGIN) / CELL) + 2;
        rows = (int) Math.ceil((highest + 2 * MARGIN) / CELL) + 2;
        distances = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                distances[row * columns + column] = (float) distanceTo(curve, column * CELL, row * CELL - MARGIN);
            }
        }
    }

    double radius() {
        return outerRadius;
    }

    double height() {
        return height;
    }

    double distance(double x, double y, double z) {
        double r = Math.sqrt(x * x + z * z);
        double maxRadius = (columns - 2) * CELL;
        double maxHeight = (rows - 2) * CELL - MARGIN;
        double insideR = Math.min(r, maxRadius);
        double insideY = Math.max(-MARGIN, Math.min(y, maxHeight));
        double inside = tabulated(insideR / CELL, (insideY + MARGIN) / CELL);
        if (insideR == r && insideY == y) {
            return inside;
        }
        double beyondR = r - insideR;
        double beyondY = y - insideY;
        return Math.sqrt(inside * inside + beyondR * beyondR + beyondY * beyondY);
    }

    private double tabulated(double column, double row) {
        int left = (int) column;
        int below = (int) row;
        double toRight = column - left;
        double up = row - below;
        int at = below * columns + left;
        double lower = distances[at] * (1 - toRight) + distances[at + 1] * toRight;
        double upper = distances[at + columns] * (1 - toRight) + distances[at + columns + 1] * toRight;
        return lower * (1 - up) + upper * up;
    }

    private static double distanceTo(double[] curve, double r, double y) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        for (int i = 0; i + 3 < curve.length; i += 2) {
            double ax = curve[i];
            double ay = curve[i + 1];
            double bx = curve[i + 2] - ax;
            double by = curve[i + 3] - ay;
            double lengthSquared = bx * bx + by * by;
            double along = lengthSquared == 0 ? 0 : Vec.clamp(((r - ax) * bx + (y - ay) * by) / lengthSquared);
            double dx = r - ax - along * bx;
            double dy = y - ay - along * by;
            nearest = Math.min(nearest, dx * dx + dy * dy);
            if (ay > y != ay + by > y && r < ax + bx * (y - ay) / by) {
                inside = !inside;
            }
        }
        return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
    }

    /// Draws a Catmull-Rom curve through the points.
    private static double[] curve(double[] outline) {
        int spans = outline.length / 2 - 1;
        var curve = new double[(spans * STEPS_PER_SPAN + 1) * 2];
        for (int span = 0; span < spans; span++) {
            for (int step = 0; step < STEPS_PER_SPAN; step++) {
                int at = (span * STEPS_PER_SPAN + step) * 2;
                double t = step / (double) STEPS_PER_SPAN;
                curve[at] = Math.max(0, between(outline, span, 0, t));
                curve[at + 1] = between(outline, span, 1, t);
            }
        }
        curve[curve.length - 2] = outline[outline.length - 2];
        curve[curve.length - 1] = outline[outline.length - 1];
        return curve;
    }

    private static double between(double[] outline, int span, int axis, double t) {
        int last = outline.length / 2 - 1;
        double p1 = outline[span * 2 + axis];
        double p2 = outline[(span + 1) * 2 + axis];
        boolean straight =
                span > 0 && same(outline, span - 1, span) || span + 1 < last && same(outline, span + 1, span + 2);
        double p0 = straight ? p1 - (p2 - p1) : outline[Math.max(0, span - 1) * 2 + axis];
        double p3 = straight ? p2 + (p2 - p1) : outline[Math.min(last, span + 2) * 2 + axis];
        return 0.5
                * (2 * p1
                        + (p2 - p0) * t
                        + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                        + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    }

    private static boolean same(double[] outline, int a, int b) {
        return outline[a * 2] == outline[b * 2] && outline[a * 2 + 1] == outline[b * 2 + 1];
    }
}

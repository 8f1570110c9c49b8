package org.bildwerk.delivery.label;

/// A straight stroke of a pen with a round tip, in units of the height of a capital letter; y grows downwards.
record Stroke(double x1, double y1, double x2, double y2) {

    Stroke moved(double x) {
        return new Stroke(x1 + x, y1, x2 + x, y2);
    }

    /// Returns how far a point lies from the middle of the stroke.
    double distance(double x, double y) {
        double width = x2 - x1;
        double height = y2 - y1;
        double square = width * width + height * height;
        double along = square == 0 ? 0 : Math.clamp(((x - x1) * width + (y - y1) * height) / square, 0, 1);
        return Math.hypot(x - x1 - along * width, y - y1 - along * height);
    }
}

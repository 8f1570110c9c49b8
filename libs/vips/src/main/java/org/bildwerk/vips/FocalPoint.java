package org.bildwerk.vips;

/// The point of a picture that a crop keeps as near to its middle as it can.
///
/// @param x 0 is the left edge, 1 the right one
/// @param y 0 is the upper edge, 1 the lower one
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a focal point lies between 0 and 1, not at " + x + ", " + y);
        }
    }
}

package org.bildwerk.dam.asset;

/// The point that must stay in sight when a picture is cropped: fractions of width and height, from the top left.
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("A focal point lies between 0 and 1, not at %s, %s".formatted(x, y));
        }
    }
}

package org.bildwerk.ui.demo.scene;

/// Says how a surface takes the light.
public enum Finish {
    MATTE(0.02, 9, 0),
    SATIN(0.04, 36, 0.35),
    GLOSSY(0.05, 600, 1);

    private final double facing;
    private final double exponent;
    private final double mirror;

    Finish(double facing, double exponent, double mirror) {
        this.facing = facing;
        this.exponent = exponent;
        this.mirror = mirror;
    }

    /// Says which share of light is mirrored when looking straight at the surface.
    double facing() {
        return facing;
    }

    /// Says how narrow a highlight is.
    double exponent() {
        return exponent;
    }

    /// Says how clearly the surroundings are mirrored, 0 to 1.
    double mirror() {
        return mirror;
    }
}

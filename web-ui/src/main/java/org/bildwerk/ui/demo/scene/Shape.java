package org.bildwerk.ui.demo.scene;

/// Lists the bodies that can stand in a scene. Each stands on the floor with its base at the origin.
public enum Shape {
    SPHERE(0.5, 1.0),
    CUBE(0.64, 0.9),
    BOX(0.76, 0.62),
    CYLINDER(0.42, 1.05),
    CONE(0.5, 1.15),
    RING(0.56, 1.12),
    ARCH(0.62, 1.25),
    DISC(0.75, 1.5),
    PODIUM(0.95, 0.3),
    BOTTLE(Lathes.BOTTLE),
    VASE(Lathes.VASE),
    AMPHORA(Lathes.AMPHORA),
    BOWL(Lathes.BOWL),
    CUP(Lathes.CUP);

    private final double radius;
    private final double height;
    private final Lathe lathe;

    Shape(double radius, double height) {
        this.radius = radius;
        this.height = height;
        this.lathe = Lathes.NONE;
    }

    Shape(Lathe lathe) {
        this.radius = lathe.radius();
        this.height = lathe.height();
        this.lathe = lathe;
    }

    /// Says how far the body reaches from its upright axis.
    double radius() {
        return radius;
    }

    double height() {
        return height;
    }

    /// Says whether another body can be put on top.
    boolean carries() {
        return this == CUBE || this == BOX || this == CYLINDER || this == PODIUM;
    }

    /// Says whether the body looks the same from all sides.
    boolean round() {
        return lathe != Lathes.NONE || this == SPHERE || this == CYLINDER || this == CONE || this == PODIUM;
    }

    double distance(double x, double y, double z) {
        return switch (this) {
            case SPHERE -> length(x, y - 0.5, z) - 0.5;
            case CUBE -> roundedBox(x, y - 0.45, z, 0.45, 0.45, 0.45, 0.05);
            case BOX -> roundedBox(x, y - 0.31, z, 0.6, 0.31, 0.46, 0.035);
            case CYLINDER -> roundedCylinder(x, y - 0.525, z, 0.42, 0.525, 0.035);
            case CONE -> cone(Math.sqrt(x * x + z * z), y);
            case RING -> ring(x, y - 0.56, z);
            case ARCH -> arch(x, y, z);
            case DISC -> roundedCylinder(x, z, y - 0.75, 0.75, 0.05, 0.02);
            case PODIUM -> roundedCylinder(x, y - 0.15, z, 0.95, 0.15, 0.02);
            case BOTTLE, VASE, AMPHORA, BOWL, CUP -> lathe.distance(x, y, z);
        };
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double roundedBox(
            double x, double y, double z, double halfX, double halfY, double halfZ, double rounding) {
        double a = Math.abs(x) - halfX + rounding;
        double b = Math.abs(y) - halfY + rounding;
        double c = Math.abs(z) - halfZ + rounding;
        double outside = length(Math.max(a, 0), Math.max(b, 0), Math.max(c, 0));
        return outside + Math.min(Math.max(a, Math.max(b, c)), 0) - rounding;
    }

    private static double roundedCylinder(
            double x, double y, double z, double radius, double halfHeight, double rounding) {
        double a = Math.sqrt(x * x + z * z) - radius + rounding;
        double b = Math.abs(y) - halfHeight + rounding;
        return length(Math.max(a, 0), Math.max(b, 0), 0) + Math.min(Math.max(a, b), 0) - rounding;
    }

    /// Measures to a slightly rounded triangle in the plane of radius and height.
    private static double cone(double r, double y) {
        double rounding = 0.02;
        double base = 0.48;
        double tip = 1.1;
        double up = y - rounding;
        double slope = Math.sqrt(base * base + tip * tip);
        double toSide = ((r - base) * tip + up * base) / slope;
        double alongSide = Vec.clamp(((base - r) * base + up * tip) / (slope * slope));
        double sideX = r - base * (1 - alongSide);
        double sideY = up - tip * alongSide;
        double toBaseX = Math.max(r - base, 0);
        double nearest = Math.sqrt(Math.min(sideX * sideX + sideY * sideY, toBaseX * toBaseX + up * up));
        return (up > 0 && toSide < 0 ? -nearest : nearest) - rounding;
    }

    private static double ring(double x, double y, double z) {
        double fromCircle = Math.sqrt(x * x + y * y) - 0.42;
        return Math.sqrt(fromCircle * fromCircle + z * z) - 0.14;
    }

    private static double arch(double x, double y, double z) {
        double spring = 0.7;
        double fromCentre = y > spring ? Math.sqrt(x * x + (y - spring) * (y - spring)) : Math.abs(x);
        double a = Math.abs(fromCentre - 0.4) - 0.13;
        double b = Math.abs(z) - 0.18;
        double c = -y + 0.02;
        double outside = length(Math.max(a, 0), Math.max(b, 0), Math.max(c, 0));
        return outside + Math.min(Math.max(a, Math.max(b, c)), 0) - 0.02;
    }

    /// Keeps the tables of turned bodies; an enum constant cannot refer to static fields of its own enum.
    private static final class Lathes {
        static final Lathe NONE = new Lathe(0, 0, 0.01, 0.01, 0, 0.02);
        static final Lathe BOTTLE = new Lathe(
                0, 0, 0, 0, 0.3, 0, 0.37, 0.01, 0.39, 0.06, 0.395, 0.3, 0.39, 0.72, 0.34, 0.92, 0.19, 1.06, 0.13, 1.18,
                0.125, 1.38, 0.125, 1.38, 0.165, 1.39, 0.17, 1.42, 0.17, 1.5, 0.16, 1.53, 0.1, 1.54, 0, 1.54);
        static final Lathe VASE = new Lathe(
                0, 0, 0, 0, 0.2, 0, 0.26, 0.02, 0.38, 0.2, 0.5, 0.5, 0.46, 0.78, 0.28, 1.0, 0.19, 1.12, 0.21, 1.24,
                0.245, 1.27, 0.235, 1.285, 0.2, 1.27, 0.16, 1.12, 0.24, 1.0, 0.38, 0.76, 0.43, 0.5, 0.3, 0.2, 0.12,
                0.08, 0, 0.07);
        static final Lathe AMPHORA = new Lathe(
                0, 0, 0, 0, 0.18, 0, 0.22, 0.02, 0.24, 0.2, 0.3, 0.6, 0.36, 1.0, 0.38, 1.22, 0.34, 1.42, 0.2, 1.56,
                0.15, 1.64, 0.16, 1.72, 0.21, 1.79, 0.205, 1.805, 0.17, 1.79, 0.115, 1.7, 0.11, 1.62, 0.14, 1.55, 0.27,
                1.4, 0.31, 1.22, 0.24, 0.6, 0.14, 0.2, 0, 0.12);
        static final Lathe BOWL = new Lathe(
                0, 0, 0, 0, 0.24, 0, 0.27, 0.015, 0.29, 0.06, 0.46, 0.14, 0.6, 0.28, 0.67, 0.46, 0.675, 0.475, 0.655,
                0.49, 0.63, 0.475, 0.56, 0.31, 0.42, 0.18, 0.22, 0.11, 0, 0.1);
        static final Lathe CUP = new Lathe(
                0, 0, 0, 0, 0.26, 0, 0.31, 0.015, 0.345, 0.08, 0.365, 0.3, 0.385, 0.66, 0.387, 0.715, 0.368, 0.735,
                0.35, 0.715, 0.347, 0.66, 0.33, 0.3, 0.3, 0.1, 0.25, 0.06, 0, 0.055);
    }
}

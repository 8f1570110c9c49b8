package org.bildwerk.ui.demo.scene;

/// Holds a point, a direction or a linear RGB colour.
record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    Vec times(Vec other) {
        return new Vec(x * other.x, y * other.y, z * other.z);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec cross(Vec other) {
        return new Vec(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        return times(1 / length());
    }

    /// Mirrors this direction at a surface with the given unit normal.
    Vec reflectedAt(Vec normal) {
        return minus(normal.times(2 * dot(normal)));
    }

    /// Blends towards `other`: 0 keeps this, 1 gives the other.
    Vec towards(Vec other, double share) {
        return times(1 - share).plus(other.times(share));
    }

    static double clamp(double value) {
        return value < 0 ? 0 : Math.min(value, 1);
    }

    /// Rises smoothly from 0 at `from` to 1 at `to`.
    static double smoothstep(double from, double to, double value) {
        double t = clamp((value - from) / (to - from));
        return t * t * (3 - 2 * t);
    }
}

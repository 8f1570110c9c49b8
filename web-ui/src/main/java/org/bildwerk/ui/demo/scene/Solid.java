package org.bildwerk.ui.demo.scene;

/// Places one body in the scene.
///
/// Holds its numbers in plain fields, since a renderer asks for millions of distances.
final class Solid {

    final Shape shape;
    final Surface surface;
    final double scale;
    final double baseX;
    final double baseY;
    final double baseZ;
    /// The middle and radius of the ball that holds the body.
    final Vec middle;
    final double reach;
    private final double cos;
    private final double sin;

    /// Puts a body with its base at `base`, turned round its upright axis by `turn` radians.
    Solid(Shape shape, Surface surface, Vec base, double scale, double turn) {
        this.shape = shape;
        this.surface = surface;
        this.scale = scale;
        baseX = base.x();
        baseY = base.y();
        baseZ = base.z();
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        double half = shape.height() * scale / 2;
        middle = new Vec(baseX, baseY + half, baseZ);
        reach = reach(shape, scale, half);
    }

    private static double reach(Shape shape, double scale, double half) {
        boolean flat = shape == Shape.SPHERE || shape == Shape.DISC || shape == Shape.RING;
        double corner = Math.sqrt(half * half + shape.radius() * shape.radius() * scale * scale);
        return (flat ? Math.max(half, shape.radius() * scale) : corner) + 0.01;
    }

    double distance(double x, double y, double z) {
        double dx = (x - baseX) / scale;
        double dz = (z - baseZ) / scale;
        return shape.distance(dx * cos - dz * sin, (y - baseY) / scale, dx * sin + dz * cos) * scale;
    }

    /// Gives the colour at a point of the surface.
    Vec colourAt(Vec point) {
        if (surface.pattern() == Pattern.PLAIN) {
            return surface.base();
        }
        double dx = (point.x() - baseX) / scale;
        double dz = (point.z() - baseZ) / scale;
        double share = surface.pattern()
                .share(dx * cos - dz * sin, (point.y() - baseY) / scale, dx * sin + dz * cos, shape.height());
        return surface.base().towards(surface.second(), share);
    }

    double top() {
        return baseY + shape.height() * scale;
    }
}

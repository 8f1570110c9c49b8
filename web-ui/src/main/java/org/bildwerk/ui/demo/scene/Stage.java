package org.bildwerk.ui.demo.scene;

/// Describes the floor and the wall behind, joined by a sweep without an edge.
///
/// @param wallZ where the wall stands, negative is away from the viewer
/// @param bend radius of the sweep; 0 leaves a visible edge
/// @param mirror how much the floor mirrors, 0 to 1
record Stage(Vec floor, Vec wall, double wallZ, double bend, double mirror) {

    /// Finds where a ray meets the stage; negative where it does not.
    double meet(Vec from, Vec direction) {
        double toFloor = direction.y() < -1e-6 ? -from.y() / direction.y() : Double.MAX_VALUE;
        double toWall = direction.z() < -1e-6 ? (wallZ - from.z()) / direction.z() : Double.MAX_VALUE;
        double nearest = Math.min(toFloor, toWall);
        if (nearest == Double.MAX_VALUE) {
            return -1;
        }
        Vec point = from.plus(direction.times(nearest));
        boolean inBend = bend > 0 && point.y() < bend && point.z() < wallZ + bend;
        return inBend ? meetBend(from, direction, nearest) : nearest;
    }

    private double meetBend(Vec from, Vec direction, double otherwise) {
        double y = from.y() - bend;
        double z = from.z() - wallZ - bend;
        double a = direction.y() * direction.y() + direction.z() * direction.z();
        double b = y * direction.y() + z * direction.z();
        double c = y * y + z * z - bend * bend;
        double root = b * b - a * c;
        return root < 0 || a < 1e-12 ? otherwise : (-b + Math.sqrt(root)) / a;
    }

    Vec normalAt(Vec point) {
        if (bend > 0 && point.y() < bend && point.z() < wallZ + bend) {
            return new Vec(0, (bend - point.y()) / bend, (wallZ + bend - point.z()) / bend).unit();
        }
        return point.z() < wallZ + 1e-4 ? new Vec(0, 0, 1) : new Vec(0, 1, 0);
    }

    Vec colourAt(Vec point) {
        double edge = bend > 0 ? bend : 1e-4;
        return wall.towards(floor, Vec.smoothstep(0, 1, (point.z() - wallZ) / edge));
    }

    /// Gives the distance to floor or wall, whichever is nearer; the sweep counts as an edge.
    double distance(Vec point) {
        return Math.min(point.y(), point.z() - wallZ);
    }
}

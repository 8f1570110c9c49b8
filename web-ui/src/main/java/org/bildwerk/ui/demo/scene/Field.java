package org.bildwerk.ui.demo.scene;

import java.util.List;

/// Answers the geometric questions of the renderer: what a ray meets, how much light passes, how open a place is.
///
/// Bodies are chosen by their surrounding balls first; a set of bodies is a bit mask. Thread-safe.
final class Field {

    private static final double TOUCH = 0.0004;

    private final Solid[] solids;

    Field(List<Solid> solids) {
        if (solids.size() > Integer.SIZE) {
            throw new IllegalArgumentException("at most 32 bodies, not " + solids.size());
        }
        this.solids = solids.toArray(Solid[]::new);
    }

    /// Describes a body met by a ray at a distance.
    record Hit(Solid solid, double distance) {}

    /// Gives the nearest distance to the bodies of the mask; bodies farther than `care` may be told too near.
    private double distance(int mask, double x, double y, double z, double care) {
        double nearest = 1e9;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            var solid = solids[Integer.numberOfTrailingZeros(rest)];
            double dx = x - solid.middle.x();
            double dy = y - solid.middle.y();
            double dz = z - solid.middle.z();
            double toBall = Math.sqrt(dx * dx + dy * dy + dz * dz) - solid.reach;
            if (toBall < nearest) {
                nearest = Math.min(nearest, toBall > care ? toBall : solid.distance(x, y, z));
            }
        }
        return nearest;
    }

    /// Finds the first body on a ray, or null.
    @org.jspecify.annotations.Nullable
    Hit meet(Vec from, Vec direction, double start) {
        int mask = 0;
        double enter = Double.MAX_VALUE;
        double leave = 0;
        for (int i = 0; i < solids.length; i++) {
            Vec to = solids[i].middle.minus(from);
            double along = to.dot(direction);
            double reach = solids[i].reach;
            double half = reach * reach - to.dot(to) + along * along;
            if (half > 0 && along + Math.sqrt(half) > start) {
                mask |= 1 << i;
                enter = Math.min(enter, along - Math.sqrt(half));
                leave = Math.max(leave, along + Math.sqrt(half));
            }
        }
        return mask == 0 ? null : march(mask, from, direction, Math.max(enter, start), leave);
    }

    @org.jspecify.annotations.Nullable
    private Hit march(int mask, Vec from, Vec direction, double enter, double leave) {
        double at = enter;
        for (int step = 0; step < 160 && at < leave; step++) {
            double x = from.x() + direction.x() * at;
            double y = from.y() + direction.y() * at;
            double z = from.z() + direction.z() * at;
            double free = distance(mask, x, y, z, 0.02);
            if (free < TOUCH) {
                return new Hit(nearest(mask, x, y, z), at);
            }
            at += free;
        }
        return null;
    }

    private Solid nearest(int mask, double x, double y, double z) {
        var nearest = solids[Integer.numberOfTrailingZeros(mask)];
        double least = Double.MAX_VALUE;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            var solid = solids[Integer.numberOfTrailingZeros(rest)];
            double distance = solid.distance(x, y, z);
            if (distance < least) {
                least = distance;
                nearest = solid;
            }
        }
        return nearest;
    }

    static Vec normal(Solid solid, Vec p) {
        double e = 0.003;
        double a = solid.distance(p.x() + e, p.y() - e, p.z() - e);
        double b = solid.distance(p.x() - e, p.y() - e, p.z() + e);
        double c = solid.distance(p.x() - e, p.y() + e, p.z() - e);
        double d = solid.distance(p.x() + e, p.y() + e, p.z() + e);
        var gradient = new Vec(a - b - c + d, -a - b + c + d, -a + b - c + d);
        return gradient.dot(gradient) < 1e-18 ? new Vec(0, 1, 0) : gradient.unit();
    }

    /// Says how much of a light of the given softness is seen from a point, 0 to 1.
    double lit(Vec point, Vec towards, double softness) {
        int mask = 0;
        double start = Double.MAX_VALUE;
        double end = 0;
        for (int i = 0; i < solids.length; i++) {
            Vec to = solids[i].middle.minus(point);
            double along = to.dot(towards);
            double aside = Math.sqrt(Math.max(0, to.dot(to) - along * along));
            double reach = solids[i].reach;
            if (along > -reach && aside < reach + softness * Math.max(along + reach, 0)) {
                mask |= 1 << i;
                start = Math.min(start, along - reach);
                end = Math.max(end, along + reach);
            }
        }
        return mask == 0 ? 1 : penumbra(mask, point, towards, softness, Math.max(start, 0.01), end);
    }

    /// Walks through the bodies and keeps the narrowest passage as a share of the light's width.
    private double penumbra(int mask, Vec point, Vec towards, double softness, double start, double end) {
        double narrowest = 1;
        double at = start;
        for (int step = 0; step < 200 && at < end; step++) {
            double x = point.x() + towards.x() * at;
            double y = point.y() + towards.y() * at;
            double z = point.z() + towards.z() * at;
            double wide = softness * at;
            double free = distance(mask, x, y, z, wide);
            narrowest = Math.min(narrowest, free / wide);
            if (narrowest < -1) {
                return 0;
            }
            at += Math.clamp(free * 0.7, 0.012 + wide * 0.12, 0.4);
        }
        double open = (1 + narrowest) / 2;
        return open * open * (3 - 2 * open);
    }

    /// Says how open the surroundings of a surface point are, 1 is free.
    double openness(Vec point, Vec normal, Stage stage) {
        int mask = 0;
        for (int i = 0; i < solids.length; i++) {
            if (solids[i].middle.minus(point).length() < solids[i].reach + 0.9) {
                mask |= 1 << i;
            }
        }
        double closed = 0;
        double weight = 1;
        for (double reach = 0.06; reach < 0.8; reach *= 1.75) {
            Vec probe = point.plus(normal.times(reach));
            double free = Math.min(stage.distance(probe), distance(mask, probe.x(), probe.y(), probe.z(), 1));
            closed += weight * Math.max(0, reach - free) / reach;
            weight *= 0.72;
        }
        return 1 / (1 + 0.62 * closed);
    }
}

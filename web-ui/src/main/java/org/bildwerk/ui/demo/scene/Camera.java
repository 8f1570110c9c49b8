package org.bildwerk.ui.demo.scene;

import java.util.List;

/// Looks at the scene: a place, three axes and how much of the world fits into the frame.
///
/// @param halfWidth tangent of half the horizontal angle of view
/// @param offsetX shift of the lens as a share of the half frame
record Camera(
        Vec eye, Vec right, Vec up, Vec ahead, double halfWidth, double halfHeight, double offsetX, double offsetY) {

    /// Tangent of half the angle of view along the longer side: a long lens, as for products.
    private static final double LENS = 0.3;

    /// Gives the direction through a point of the frame; both run from -1 to 1, up and right positive.
    Vec through(double x, double y) {
        return ahead.plus(right.times((x + offsetX) * halfWidth))
                .plus(up.times((y + offsetY) * halfHeight))
                .unit();
    }

    /// Moves back as far as needed to get all `points` into `fill` of the frame and shifts the lens to the middle.
    ///
    /// @param tilt radians above the floor
    /// @param aspect width by height
    static Camera framing(List<Vec> points, double turn, double tilt, double aspect, double fill, Vec offset) {

        double halfWidth = aspect >= 1 ? LENS : LENS * aspect;
        double halfHeight = halfWidth / aspect;
        Vec back = new Vec(Math.sin(turn) * Math.cos(tilt), Math.sin(tilt), Math.cos(turn) * Math.cos(tilt));
        Vec target = middle(points);
        double near = 0.5;
        double far = 80;
        for (int i = 0; i < 40; i++) {
            double distance = (near + far) / 2;
            var frame = at(target, back, distance, halfWidth, halfHeight).extent(points);
            boolean fits = frame.width() <= 2 * fill && frame.height() <= 2 * fill;
            far = fits ? distance : far;
            near = fits ? near : distance;
        }
        var camera = at(target, back, far, halfWidth, halfHeight);
        var extent = camera.extent(points);
        return camera.shifted(extent.middleX() - offset.x(), extent.middleY() - offset.y());
    }

    private static Vec middle(List<Vec> points) {
        var low = points.getFirst();
        var high = low;
        for (var p : points) {
            low = new Vec(Math.min(low.x(), p.x()), Math.min(low.y(), p.y()), Math.min(low.z(), p.z()));
            high = new Vec(Math.max(high.x(), p.x()), Math.max(high.y(), p.y()), Math.max(high.z(), p.z()));
        }
        return low.towards(high, 0.5);
    }

    private static Camera at(Vec target, Vec back, double distance, double halfWidth, double halfHeight) {
        Vec ahead = back.times(-1);
        Vec right = ahead.cross(new Vec(0, 1, 0)).unit();
        Vec eye = target.plus(back.times(distance));
        return new Camera(eye, right, right.cross(ahead), ahead, halfWidth, halfHeight, 0, 0);
    }

    private Camera shifted(double x, double y) {
        return new Camera(eye, right, up, ahead, halfWidth, halfHeight, x, y);
    }

    private Extent extent(List<Vec> points) {
        double minX = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (var point : points) {
            Vec seen = point.minus(eye);
            double depth = Math.max(seen.dot(ahead), 1e-3);
            double x = seen.dot(right) / depth / halfWidth;
            double y = seen.dot(up) / depth / halfHeight;
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        return new Extent(minX, maxX, minY, maxY);
    }

    private record Extent(double minX, double maxX, double minY, double maxY) {
        double width() {
            return maxX - minX;
        }

        double height() {
            return maxY - minY;
        }

        double middleX() {
            return (minX + maxX) / 2;
        }

        double middleY() {
            return (minY + maxY) / 2;
        }
    }
}

package org.bildwerk.ui.demo.scene;

/// Describes the room that glossy bodies mirror: a softbox at the key light, a strip on the other side, a bright
/// ceiling.
final class Studio {

    private final Light light;
    private final Stage stage;
    private final Vec key;
    private final Vec keySide;
    private final Vec keyUp;
    private final Vec strip;

    Studio(Light light, Stage stage) {
        this.light = light;
        this.stage = stage;
        key = light.towards();
        keySide = new Vec(0, 1, 0).cross(key).unit();
        keyUp = key.cross(keySide);
        strip = new Vec(key.x() > 0 ? -0.85 : 0.85, 0.25, 0.35).unit();
    }

    /// Gives the light seen in a direction that leaves the stage.
    Vec seen(Vec direction) {
        double up = direction.y();
        Vec room = stage.wall().towards(new Vec(0.5, 0.5, 0.5), 0.6).times(0.36 + 0.5 * Vec.smoothstep(-0.2, 1, up));
        return room.plus(light.colour().times(3.2 * softbox(direction) + 0.9 * strip(direction)));
    }

    /// Gives the weak light from the other side that keeps shadows from going flat.
    Vec fill(Vec normal) {
        return light.colour().times(0.09 * Math.max(0, normal.dot(strip)));
    }

    private double softbox(Vec direction) {
        double ahead = direction.dot(key);
        if (ahead <= 0.1) {
            return 0;
        }
        double size = 0.16 + light.softness() * 0.9;
        double across = Math.abs(direction.dot(keySide) / ahead);
        double along = Math.abs(direction.dot(keyUp) / ahead);
        double edge = 0.06;
        return Vec.smoothstep(size + edge, size - edge, across)
                * Vec.smoothstep(size * 1.3 + edge, size * 1.3 - edge, along);
    }

    private double strip(Vec direction) {
        double across = Math.abs(Math.atan2(direction.x(), direction.z()) - Math.atan2(strip.x(), strip.z()));
        return Vec.smoothstep(0.2, 0.1, across)
                * Vec.smoothstep(-0.05, 0.1, direction.y())
                * Vec.smoothstep(0.85, 0.6, direction.y());
    }
}

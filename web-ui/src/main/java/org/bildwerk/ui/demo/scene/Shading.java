package org.bildwerk.ui.demo.scene;

/// Computes the light that arrives along a ray.
final class Shading {

    private static final Vec UP = new Vec(0, 1, 0);

    private final Field field;
    private final Stage stage;
    private final Light light;
    private final Studio studio;

    Shading(Scene scene) {
        field = new Field(scene.solids);
        stage = scene.stage;
        light = scene.light;
        studio = new Studio(light, stage);
    }

    Vec seen(Vec eye, Vec direction) {
        return along(eye, direction, 0.001, true);
    }

    private Vec along(Vec from, Vec direction, double start, boolean mirrors) {
        var hit = field.meet(from, direction, start);
        double toStage = stage.meet(from, direction);
        if (hit != null && (toStage < 0 || hit.distance() < toStage)) {
            return body(hit.solid(), from.plus(direction.times(hit.distance())), direction, mirrors);
        }
        return toStage < 0 ? studio.seen(direction) : stage(from.plus(direction.times(toStage)), direction, mirrors);
    }

    private Vec stage(Vec point, Vec direction, boolean mirrors) {
        Vec normal = stage.normalAt(point);
        Vec diffuse = stage.colourAt(point).times(received(point, normal));
        if (!mirrors || stage.mirror() == 0 || normal.y() < 0.99) {
            return diffuse;
        }
        double share = stage.mirror() * (0.25 + 0.75 * Math.pow(1 + direction.dot(normal), 3));
        return diffuse.towards(along(point, direction.reflectedAt(normal), 0.004, false), Math.min(share, 0.6));
    }

    private Vec body(Solid solid, Vec point, Vec direction, boolean mirrors) {
        Vec normal = Field.normal(solid, point);
        Vec colour = solid.colourAt(point);
        var finish = solid.surface.finish();
        double shadow = shadow(point, normal);
        Vec diffuse = colour.times(received(point, normal, shadow));
        double grazing = Math.pow(Vec.clamp(1 + direction.dot(normal)), 5);
        if (solid.surface.metallic()) {
            return metal(point, normal, direction, colour, diffuse, grazing, mirrors);
        }
        double fresnel = finish.facing() + (1 - finish.facing()) * grazing * (0.15 + 0.6 * finish.mirror());
        Vec shine = highlight(normal, direction, finish, shadow);
        if (finish.mirror() == 0 || !mirrors) {
            return diffuse.plus(shine);
        }
        Vec mirrored = along(point, direction.reflectedAt(normal), 0.006, false);
        return diffuse.towards(mirrored, fresnel * finish.mirror()).plus(shine);
    }

    private Vec metal(Vec point, Vec normal, Vec direction, Vec colour, Vec diffuse, double grazing, boolean mirrors) {
        Vec tint = colour.towards(new Vec(1, 1, 1), grazing);
        Vec mirrored = mirrors
                ? along(point, direction.reflectedAt(normal), 0.006, false)
                : studio.seen(direction.reflectedAt(normal));
        return diffuse.times(0.36).plus(mirrored.times(tint).times(1.05));
    }

    private Vec highlight(Vec normal, Vec direction, Finish finish, double shadow) {
        if (finish.mirror() == 1) {
            return Vec.ZERO;
        }
        Vec half = light.towards().minus(direction).unit();
        double strength = finish.facing() * (finish.exponent() + 8) / 10;
        return light.colour().times(strength * shadow * Math.pow(Vec.clamp(normal.dot(half)), finish.exponent()));
    }

    private double shadow(Vec point, Vec normal) {
        if (normal.dot(light.towards()) <= 0) {
            return 0;
        }
        return field.lit(point.plus(normal.times(0.012)), light.towards(), light.softness()) * light.through(point);
    }

    private Vec received(Vec point, Vec normal) {
        return received(point, normal, shadow(point, normal));
    }

    /// Adds up key light, light from above and light thrown back by the floor.
    private Vec received(Vec point, Vec normal, double shadow) {
        double wrapped = Vec.clamp(normal.dot(light.towards()));
        Vec key = light.colour().times(wrapped * shadow * pool(point));
        double open = field.openness(point, normal, stage);
        double fromAbove = 0.5 + 0.5 * normal.dot(UP);
        Vec sky = new Vec(0.96, 0.98, 1.04).times(light.ambient() * (0.4 + 0.6 * fromAbove));
        Vec bounce = stage.floor().times(light.ambient() * 0.75 * (1 - fromAbove) * (0.5 + 0.5 * pool(point)));
        Vec fill = studio.fill(normal);
        return key.plus(sky.plus(bounce).plus(fill).times(open));
    }

    private double pool(Vec point) {
        double far = point.minus(new Vec(0, 0.5, 0)).dot(point.minus(new Vec(0, 0.5, 0)));
        return 0.4 + 0.6 * Math.exp(-far / (light.pool() * light.pool()));
    }
}

package org.bildwerk.ui.demo.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bildwerk.ui.demo.scene.SceneDescription.Lighting;
import org.bildwerk.ui.demo.scene.SceneDescription.Side;
import org.bildwerk.ui.demo.scene.SceneDescription.Thing;

/// Places the things of a description: who stands where, how the camera looks, where the light is.
public final class SceneComposer {

    private final SceneDescription description;
    private final Random random;
    private final List<Solid> solids = new ArrayList<>();

    private SceneComposer(SceneDescription description) {
        this.description = description;
        this.random = new Random(description.seed());
    }

    /// Composes the scene; the same description gives the same scene.
    public static Scene compose(SceneDescription description) {
        return new SceneComposer(description).scene();
    }

    private Scene scene() {
        var things = description.things();
        switch (description.arrangement()) {
            case ALONE -> put(things.getFirst(), Vec.ZERO, 1);
            case ON_PODIUM -> onPodium();
            case BEFORE_DISC -> before(Shape.DISC, 1.25);
            case BEFORE_ARCH -> before(Shape.ARCH, 1.6);
            case GROUP -> group();
            case ROW -> row();
            case TOWER -> tower();
            case PLINTHS -> plinths();
        }
        return new Scene(solids, stage(), light(), framing());
    }

    private void onPodium() {
        prop(Shape.PODIUM, Vec.ZERO, 1);
        group(description.things(), 0.3);
    }

    private void before(Shape prop, double size) {
        double deepest = description.things().stream()
                .mapToDouble(t -> t.shape().radius())
                .max()
                .orElse(0);
        double thickness = 0.2 * size;
        prop(prop, new Vec(0.12 * spread(), 0, -deepest - thickness - 0.3), size);
        group(description.things(), 0);
    }

    private void group() {
        group(description.things(), 0);
    }

    /// Sets one thing in the middle and the others round it, nearer to the viewer, from left to right in turn.
    private void group(List<Thing> things, double floor) {
        if (things.size() == 1) {
            put(things.getFirst(), new Vec(0, floor, 0), 1);
            return;
        }
        double scale = floor > 0 ? 0.62 : 1;
        boolean pair = things.size() == 2;
        double heroX = pair ? -things.getFirst().shape().radius() * scale * 0.75 : 0;
        put(things.getFirst(), new Vec(heroX, floor, pair ? 0 : -0.25 * scale), scale);
        double[] side = {heroX, heroX};
        for (int i = 1; i < things.size(); i++) {
            boolean right = i % 2 == 1;
            var neighbour = i <= 2 ? things.getFirst() : things.get(i - 2);
            double gap = (neighbour.shape().radius() + things.get(i).shape().radius()) * scale * (i <= 2 ? 0.98 : 0.9)
                    + 0.06;
            side[right ? 1 : 0] += right ? gap : -gap;
            double z = (pair ? 0.3 : 0.25) * scale + 0.12 * spread() + (i > 2 ? 0.4 * scale : 0);
            put(things.get(i), new Vec(side[right ? 1 : 0], floor, z), scale);
        }
    }

    private void row() {
        double x = 0;
        for (var thing : description.things()) {
            double radius = thing.shape().radius();
            x += radius;
            put(thing, new Vec(x, 0, 0.08 * spread()), 1);
            x += radius + 0.4;
        }
    }

    private void tower() {
        double top = 0;
        double scale = 1;
        for (var thing : description.things()) {
            var solid = put(thing, new Vec(0.03 * spread(), top, 0.03 * spread()), scale);
            top = solid.top() - 0.002;
            scale *= 0.93;
        }
    }

    private void plinths() {
        double[] heights = {0.95, 0.76, 0.58, 0.85};
        double x = 0;
        var things = description.things();
        for (int i = 0; i < things.size(); i++) {
            double plinth = heights[i % heights.length];
            double size = plinth / Shape.CUBE.height();
            solids.add(new Solid(Shape.CUBE, propSurface(), new Vec(x, 0, -0.5 + plinth / 2), size, 0));
            double half = 0.45 * size;
            put(
                    things.get(i),
                    new Vec(x, plinth - 0.002, -0.5 + plinth / 2),
                    Math.min(0.8, half / things.get(i).shape().radius() * 0.95));
            double next = i + 1 < things.size() ? heights[(i + 1) % heights.length] / 2 : 0;
            x += half + next + 0.06;
        }
    }

    private Solid put(Thing thing, Vec base, double scale) {
        var surface = new Surface(
                thing.colour().linear(),
                thing.second().linear(),
                thing.pattern(),
                thing.finish(),
                thing.colour().metallic());
        double turn = turned(thing.shape());
        var solid = new Solid(thing.shape(), surface, base, scale, turn);
        solids.add(solid);
        return solid;
    }

    private double turned(Shape shape) {
        return switch (shape) {
            case CUBE, BOX ->
                description.arrangement() == SceneDescription.Arrangement.TOWER
                        ? 0.35 * spread()
                        : (random.nextBoolean() ? 1 : -1) * (0.35 + 0.3 * random.nextDouble());
            case RING, ARCH -> 0.3 + 0.35 * spread();
            default -> 0;
        };
    }

    private void prop(Shape shape, Vec base, double scale) {
        solids.add(new Solid(shape, propSurface(), base, scale, 0));
    }

    private Surface propSurface() {
        Vec accent = description.backdrop().accent().linear();
        boolean toneOnTone =
                description.backdrop().accent() == description.backdrop().wall();
        return Surface.plain(toneOnTone ? accent.towards(new Vec(0.9, 0.89, 0.86), 0.15) : accent, Finish.MATTE);
    }

    private Stage stage() {
        double depth = solids.stream()
                .mapToDouble(s -> s.baseZ - s.shape.radius() * s.scale)
                .min()
                .orElse(0);
        var backdrop = description.backdrop();
        return new Stage(
                backdrop.floor().linear(),
                backdrop.wall().linear(),
                depth - 1.1 - random.nextDouble() * 0.5,
                description.twoTone() ? 0 : 1.2,
                backdrop.mirroring() ? 0.55 : 0);
    }

    private Light light() {
        Lighting lighting = description.lighting();
        Vec towards = direction(lighting.side());
        boolean screened = lighting.screen() != Screen.NONE;
        double strength = lighting.soft() ? 0.98 : screened ? 1.45 : 1.25;
        Vec tint = lighting.soft() ? new Vec(1, 0.99, 0.97) : new Vec(1.04, 0.99, 0.9);
        double ambient = lighting.soft() ? 0.4 : 0.3;
        double width = solids.stream().mapToDouble(s -> Math.abs(s.baseX)).max().orElse(0);
        return new Light(
                towards,
                tint.times(strength),
                lighting.soft() ? 0.26 : 0.035,
                ambient,
                3.4 + 1.5 * width,
                lighting.screen());
    }

    private Vec direction(Side side) {
        double wander = 0.12 * spread();
        double height = description.lighting().screen() == Screen.NONE ? 1 : 0.72;
        return switch (side) {
            case LEFT -> new Vec(-0.72 + wander, height, 0.6).unit();
            case RIGHT -> new Vec(0.72 + wander, height, 0.6).unit();
            case ABOVE -> new Vec(0.12 + wander, 1, 0.28).unit();
            case BEHIND -> new Vec(wander > 0 ? 0.55 : -0.55, 1, -0.45).unit();
        };
    }

    private Scene.Framing framing() {
        boolean wide = description.arrangement() == SceneDescription.Arrangement.ROW;
        boolean tall = description.arrangement() == SceneDescription.Arrangement.TOWER;
        double tilt = wide || tall ? 0.16 : 0.24 + 0.14 * random.nextDouble();
        double turn = wide ? 0 : 0.25 * spread();
        double fill = wide || tall ? 0.86 : 0.64 + 0.1 * random.nextDouble();
        Vec offset = wide || tall ? new Vec(0, -0.04, 0) : new Vec(0.12 * spread(), -0.06, 0);
        return new Scene.Framing(turn, tilt, fill, offset);
    }

    /// Gives a value from -1 to 1.
    private double spread() {
        return random.nextDouble() * 2 - 1;
    }
}

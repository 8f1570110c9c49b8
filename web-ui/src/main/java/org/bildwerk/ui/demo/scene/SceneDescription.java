package org.bildwerk.ui.demo.scene;

import java.util.List;

/// Says in words of the trade what a picture shows; geometry and texts are both derived from it.
///
/// @param seed decides what words leave open: small turns, distances, the height of the camera
public record SceneDescription(
        Arrangement arrangement, List<Thing> things, Backdrop backdrop, Lighting lighting, long seed) {

    public SceneDescription {
        things = List.copyOf(things);
        if (things.isEmpty()) {
            throw new IllegalArgumentException("a scene shows at least one thing");
        }
    }

    /// Says how the things stand to each other.
    public enum Arrangement {
        ALONE,
        ON_PODIUM,
        BEFORE_DISC,
        BEFORE_ARCH,
        GROUP,
        ROW,
        TOWER,
        PLINTHS
    }

    /// Describes one thing.
    ///
    /// @param second colour of the pattern; the same as `colour` where there is none
    public record Thing(Shape shape, Colour colour, Finish finish, Pattern pattern, Colour second) {

        public static Thing of(Shape shape, Colour colour, Finish finish) {
            return new Thing(shape, colour, finish, Pattern.PLAIN, colour);
        }

        public Thing with(Pattern pattern, Colour second) {
            return new Thing(shape, colour, finish, pattern, second);
        }
    }

    /// Describes floor and wall.
    ///
    /// @param accent colour of podium, plinths, disc or arch; the same as `wall` for tone on tone
    /// @param mirroring whether the floor is polished
    public record Backdrop(Colour floor, Colour wall, Colour accent, boolean mirroring) {

        public static Backdrop of(Colour colour) {
            return new Backdrop(colour, colour, colour, false);
        }

        public static Backdrop of(Colour floor, Colour wall) {
            return new Backdrop(floor, wall, wall, false);
        }

        public static Backdrop polished(Colour colour) {
            return new Backdrop(colour, colour, colour, true);
        }

        public Backdrop accent(Colour colour) {
            return new Backdrop(floor, wall, colour, mirroring);
        }
    }

    /// Says where the key light comes from.
    public enum Side {
        LEFT,
        RIGHT,
        ABOVE,
        BEHIND
    }

    /// Describes the key light.
    public record Lighting(boolean soft, Side side, Screen screen) {

        public static Lighting soft(Side side) {
            return new Lighting(true, side, Screen.NONE);
        }

        public static Lighting hard(Side side) {
            return new Lighting(false, side, Screen.NONE);
        }

        public static Lighting through(Screen screen, Side side) {
            return new Lighting(false, side, screen);
        }
    }

    /// Says whether the wall has another colour than the floor, so that an edge is seen.
    public boolean twoTone() {
        return backdrop.floor() != backdrop.wall();
    }
}

package org.bildwerk.ui.demo.scene;

/// Describes the key light and what it falls through.
///
/// @param towards unit direction from the scene to the light
/// @param colour linear colour and strength
/// @param softness width of the light as seen from the scene, in radians: 0.03 is the sun, 0.3 a softbox
/// @param ambient strength of the light from all around
/// @param pool radius of the lit pool around the middle of the scene
record Light(Vec towards, Vec colour, double softness, double ambient, double pool, Screen screen) {

    /// Says how much of the key light reaches a point past the screen, 0 to 1.
    double through(Vec point) {
        if (screen == Screen.NONE) {
            return 1;
        }
        Vec side = new Vec(0, 1, 0).cross(towards).unit();
        Vec up = towards.cross(side);
        double u = point.dot(side);
        double v = point.dot(up);
        return 0.16
                + 0.84
                        * switch (screen) {
                            case NONE -> 1;
                            case WINDOW -> panes(u + 0.25, v - 0.55);
                            case BLINDS -> slats(u, v);
                            case LEAVES -> leaves(u * 0.62, v * 0.62);
                        };
    }

    private static double panes(double u, double v) {
        double across = bars(u, 1.4, 2);
        double along = bars(v, 1.45, 2);
        return across * along;
    }

    /// Lets light through `count` openings of the given width each, with bars between.
    private static double bars(double at, double width, int count) {
        double whole = width * count / 2;
        double edge = 0.05;
        double inside = Vec.smoothstep(-whole, -whole + edge, at) * Vec.smoothstep(whole, whole - edge, at);
        double phase = (at + whole) / width;
        double fromBar = Math.abs(phase - Math.round(phase)) * width;
        boolean frame = Math.round(phase) <= 0 || Math.round(phase) >= count;
        return frame ? inside : inside * Vec.smoothstep(0.04, 0.04 + edge, fromBar);
    }

    private static double slats(double u, double v) {
        double phase = v / 0.34 + 0.2;
        double fromMiddle = Math.abs(phase - Math.floor(phase) - 0.5);
        return Vec.smoothstep(0.36, 0.26, fromMiddle) * Vec.smoothstep(2.9, 2.6, Math.abs(u));
    }

    /// Shades by the leaves of a few twigs.
    private static double leaves(double u, double v) {
        double open = 1;
        for (int twig = -3; twig <= 3; twig++) {
            double lean = 0.5 + 0.35 * Noise.at(twig, 3, 1);
            double across = u - twig * 0.95 - v * lean - 0.5 * Noise.at(twig, 5, 2);
            open *= twig(across, v, twig);
        }
        return open;
    }

    private static double twig(double across, double along, int seed) {
        if (Math.abs(across) > 0.75) {
            return 1;
        }
        double open = Vec.smoothstep(0.004, 0.03, Math.abs(across));
        double spacing = 0.3;
        int cell = (int) Math.floor(along / spacing);
        for (int i = cell - 3; i <= cell + 2; i++) {
            double side = (i & 1) == 0 ? 1 : -1;
            double dx = across * side - 0.24;
            double dy = along - (i + 0.5 + 0.3 * Noise.at(seed, i, 9)) * spacing - 0.35 * across * side;
            double size = 0.8 + 0.4 * Noise.at(seed, i, 4);
            double leaf = Math.abs(dy) / (0.1 * size) + dx * dx / (0.055 * size);
            open *= Vec.smoothstep(0.6, 1.4, leaf);
        }
        return open;
    }
}

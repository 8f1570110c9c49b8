package org.bildwerk.ui.demo.scene;

/// Lays a second colour over a body.
public enum Pattern {
    PLAIN,
    /// The lower part in the second colour, as if dipped in glaze.
    DIPPED,
    STRIPED,
    SPECKLED,
    /// A band crosswise over a box, as on a gift.
    RIBBON;

    /// Says how much of the second colour shows at a point of the body, 0 to 1.
    double share(double x, double y, double z, double height) {
        return switch (this) {
            case PLAIN -> 0;
            case DIPPED -> Vec.smoothstep(0.005, -0.005, y - height * (0.42 + 0.03 * Math.sin(3 * Math.atan2(z, x))));
            case STRIPED -> Vec.smoothstep(-0.06, 0.06, Math.sin(y / height * 2 * Math.PI * 5));
            case SPECKLED -> Noise.speckles(x * 15, y * 15, z * 15);
            case RIBBON -> Math.max(Vec.smoothstep(0.085, 0.08, Math.abs(x)), Vec.smoothstep(0.085, 0.08, Math.abs(z)));
        };
    }
}

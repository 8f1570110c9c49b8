package org.bildwerk.ui.demo.scene;

import java.util.ArrayList;
import java.util.List;

/// Holds everything that is to be drawn, placed and measured; [SceneComposer] makes it.
public final class Scene {

    final List<Solid> solids;
    final Stage stage;
    final Light light;
    private final Framing framing;

    /// Says where to look from.
    ///
    /// @param turn radians round the scene
    /// @param tilt radians above the floor
    /// @param fill share of the frame that the bodies take
    /// @param offset where their middle stands in the frame, -1 to 1
    record Framing(double turn, double tilt, double fill, Vec offset) {}

    Scene(List<Solid> solids, Stage stage, Light light, Framing framing) {
        this.solids = List.copyOf(solids);
        this.stage = stage;
        this.light = light;
        this.framing = framing;
    }

    Camera camera(double aspect) {
        var points = new ArrayList<Vec>();
        for (var solid : solids) {
            double r = solid.shape.radius() * solid.scale * (solid.shape.round() ? 0.85 : 0.75);
            double depth = solid.shape == Shape.DISC || solid.shape == Shape.ARCH ? r * 0.2 : r;
            double wide = solid.shape == Shape.DISC || solid.shape == Shape.ARCH ? r / 0.75 : r;
            for (int corner = 0; corner < 8; corner++) {
                points.add(new Vec(
                        solid.baseX + ((corner & 1) == 0 ? -wide : wide),
                        (corner & 2) == 0 ? solid.baseY : solid.top(),
                        solid.baseZ + ((corner & 4) == 0 ? -depth : depth)));
            }
        }
        return Camera.framing(points, framing.turn(), framing.tilt(), aspect, framing.fill(), framing.offset());
    }
}

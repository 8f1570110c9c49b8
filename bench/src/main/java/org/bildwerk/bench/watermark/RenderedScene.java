package org.bildwerk.bench.watermark;

import java.util.SplittableRandom;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.ui.demo.scene.SceneDescription;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Raster;
import org.jspecify.annotations.Nullable;

/// A scene of the demo library, drawn once and cut several times; every second picture has grain.
final class RenderedScene implements Source {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1080;

    private final String name;
    private final SceneDescription scene;
    private org.bildwerk.ui.demo.scene.@Nullable Raster drawn;

    RenderedScene(String name, SceneDescription scene) {
        this.name = name;
        this.scene = scene;
    }

    @Override
    public Plan.Kind kind() {
        return Plan.Kind.RENDERED;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Raster picture(Vips vips, SplittableRandom random) {
        if (drawn == null) {
            drawn = new Renderer().render(SceneComposer.compose(scene), WIDTH, HEIGHT);
        }
        try (var image = vips.fromPixels(drawn.rgb(), WIDTH, HEIGHT, 3)) {
            var window = Window.choose(WIDTH, HEIGHT, Plan.BASE_EDGE, random);
            var picture = Pixels.of(image.crop(window).fit(Box.edge(Plan.BASE_EDGE)));
            return random.nextBoolean() ? grainy(picture, random) : picture;
        }
    }

    private static Raster grainy(Raster picture, SplittableRandom random) {
        double strength = 1 + 5 * random.nextDouble();
        var levels = picture.pixels().clone();
        for (int at = 0; at < levels.length; at += 3) {
            double grain = random.nextGaussian() * strength;
            for (int band = at; band < at + 3; band++) {
                levels[band] = (byte) Math.clamp(Math.round((levels[band] & 0xFF) + grain), 0, 255);
            }
        }
        return new Raster(levels, picture.width(), picture.height(), 3);
    }
}

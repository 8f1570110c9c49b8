package org.bildwerk.bench.watermark;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Raster;

/// A photograph of a package.
record Photograph(String name, Path file) implements Source {

    @Override
    public Plan.Kind kind() {
        return Plan.Kind.PHOTOGRAPH;
    }

    @Override
    public Raster picture(Vips vips, SplittableRandom random) {
        try (var image = vips.load(file)) {
            var upright = image.autoRotate();
            var window = Window.choose(upright.width(), upright.height(), Plan.BASE_EDGE, random);
            return Pixels.of(upright.crop(window).toSrgb().fit(Box.edge(Plan.BASE_EDGE)));
        }
    }
}

package org.bildwerk.bench.delivery;

import java.nio.file.Path;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.FocalPoint;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// How much a file looks like what a good, slow reduction of the whole source to its size gives.
record Likeness(Vips vips) {

    /// Returns SSIMULACRA 2.
    double score(Path source, byte[] made) {
        try (var image = vips.load(source);
                var shown = vips.load(made)) {
            var box = new Box(shown.width(), shown.height());
            var upright = image.autoRotate().toSrgb();
            var fitting = upright.fit(Box.width(box.width()));
            // Where another rounding makes the picture a pixel higher, the reference is cut to it.
            var small = fitting.height() == box.height() ? fitting : upright.fill(box, FocalPoint.CENTRE);
            return Ssimulacra2.Reference.of(raster(small.copyToMemory())).score(raster(shown));
        }
    }

    private static Raster raster(VipsImage image) {
        return new Raster(image.rgba(), image.width(), image.height(), 4);
    }
}

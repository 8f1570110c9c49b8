package org.bildwerk.bench.watermark;

import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.watermark.Raster;

/// Pixels on their way between libvips and the mark.
final class Pixels {

    private Pixels() {}

    /// Returns the picture as RGB; alpha is dropped.
    static Raster of(VipsImage image) {
        var rgba = image.rgba();
        var rgb = new byte[rgba.length / 4 * 3];
        for (int from = 0, to = 0; from < rgba.length; from += 4) {
            rgb[to++] = rgba[from];
            rgb[to++] = rgba[from + 1];
            rgb[to++] = rgba[from + 2];
        }
        return new Raster(rgb, image.width(), image.height(), 3);
    }

    /// Returns the picture with its longer edge as given.
    static Raster fit(Raster picture, int edge, Vips vips) {
        if (Math.max(picture.width(), picture.height()) <= edge) {
            return picture;
        }
        try (var image = vips.fromPixels(picture.pixels(), picture.width(), picture.height(), 3)) {
            return of(image.fit(Box.edge(edge)));
        }
    }
}

package org.bildwerk.delivery.rendition;

import java.nio.file.Path;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.PixelSize;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.FocalPoint;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// Makes the bytes of a rendition: the edit, the size, the cut, the encoding, in sRGB and without metadata.
final class Renderer {

    private final Encodings encodings;

    Renderer(Encodings encodings) {
        this.encodings = encodings;
    }

    byte[] render(Vips vips, Path source, RenditionOrder order) {
        var size = order.size();
        try (var image = open(vips, source, order, covering(order.frame(), size))) {
            return cut(image, size, order).encode(encodings.of(order.type()));
        }
    }

    private static VipsImage open(Vips vips, Path source, RenditionOrder order, Box box) {
        var edit = order.release().publication().edit();
        // Without an edit, decoding shrinks on load, which is several times as fast.
        if (edit.equals(Edit.NONE)) {
            return vips.thumbnail(source, box);
        }
        try (var image = vips.load(source)) {
            return EditRendering.apply(image.autoRotate().toSrgb(), edit)
                    .fit(box)
                    .detach();
        }
    }

    /// Returns the box that makes one side exact and the other at least as long as wanted.
    private static Box covering(Frame frame, PixelSize size) {
        return (long) size.width() * frame.height() >= (long) size.height() * frame.width()
                ? Box.width(size.width())
                : Box.height(size.height());
    }

    private static VipsImage cut(VipsImage image, PixelSize size, RenditionOrder order) {
        var width = Math.min(size.width(), image.width());
        var height = Math.min(size.height(), image.height());
        if (width == image.width() && height == image.height()) {
            return image;
        }
        var focus = order.release().publication().focalPoint();
        var middle = new FocalPoint(focus.x(), focus.y());
        return image.crop(Region.around(middle, width, height, image.width(), image.height()));
    }
}

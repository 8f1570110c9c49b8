package org.bildwerk.delivery.rendition;

import org.bildwerk.dam.provenance.evidence.StealthText;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.Gravity;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.PixelSize;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.FocalPoint;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.watermark.Payload;
import org.jspecify.annotations.Nullable;

/// Makes the bytes of a rendition: the edit, the size, the cut, the encoding, in sRGB and without metadata,
/// with the mark where a model made the picture.
final class Renderer {

    private final Marks marks;

    Renderer(Marks marks) {
        this.marks = marks;
    }

    /// An encoded picture.
    ///
    /// @param mark what lies in its pixels; null without one
    record Rendered(byte[] bytes, @Nullable Payload mark) {}

    Rendered render(OpenOriginal original, RenditionOrder order, Encoding encoding) {
        return order.moves() && encoding instanceof Encoding.Webp webp
                ? moving(original, order, webp)
                : prepared(original, order, (image, mark) -> rendered(original.vips(), image, mark, order, encoding));
    }

    /// Encodes an animation, each frame as if it were a picture of its own.
    private static Rendered moving(OpenOriginal original, RenditionOrder order, Encoding.Webp encoding) {
        var box = covering(order.frame(), order.frame().picture(order.spec()));
        try (var film = original.film()) {
            return new Rendered(
                    film.encode(frame -> finished(original.vips(), original.sized(frame, box), order), encoding), null);
        }
    }

    /// Encodes a picture that is ready.
    static Rendered rendered(
            Vips vips, VipsImage image, @Nullable Payload mark, RenditionOrder order, Encoding encoding) {
        return new Rendered(mark == null ? clean(vips, image, order.type(), encoding) : image.encode(encoding), mark);
    }

    /// What is done with a picture that is ready to be encoded.
    interface Use<T> {

        /// @param mark what lies in its pixels; null without one
        T apply(VipsImage image, @Nullable Payload mark);
    }

    <T> T prepared(OpenOriginal original, RenditionOrder order, Use<T> use) {
        var box = covering(order.frame(), order.frame().picture(order.spec()));
        try (var image = original.sized(box)) {
            var cut = finished(original.vips(), image, order);
            var payload = payload(order, cut);
            if (payload == null) {
                return use.apply(cut, null);
            }
            // The original is unmarked, so each size and each cut gets the mark of its own, as strong as any.
            try (var marked = marks.marked(original.vips(), cut, payload)) {
                return use.apply(marked, payload);
            }
        }
    }

    /// Returns the picture in its final size, with what stands visibly on it.
    private static VipsImage finished(Vips vips, VipsImage image, RenditionOrder order) {
        var size = order.frame().picture(order.spec());
        return labelled(vips, padded(cut(image, size, order), order), order);
    }

    /// These two keep the transparency bit by bit, and with it what a generator hid there.
    private static byte[] clean(Vips vips, VipsImage image, ImageType type, Encoding encoding) {
        boolean exact = type == ImageType.PNG || type == ImageType.WEBP;
        if (!exact || !image.hasAlpha()) {
            return image.encode(encoding);
        }
        // The source may be readable once only, from top to bottom.
        var still = image.copyToMemory();
        if (!StealthText.isIn(still)) {
            return still.encode(encoding);
        }
        try (var wiped = vips.fromPixels(StealthText.wiped(still.rgba()), still.width(), still.height(), 4)) {
            return wiped.encode(encoding);
        }
    }

    /// What stands on the picture lies below the mark, which is then as strong there as elsewhere.
    private static VipsImage labelled(Vips vips, VipsImage image, RenditionOrder order) {
        var label = order.label().orElse(null);
        if (label == null) {
            return image;
        }
        // Both the picture and its part below the label are read.
        var still = image.copyToMemory();
        try (var plate = vips.fromPixels(label.rgba(), label.widthPx(), label.heightPx(), 4)) {
            return still.overlaid(plate, label.left(), label.top()).copyToMemory();
        }
    }

    private @Nullable Payload payload(RenditionOrder order, VipsImage cut) {
        var publication = order.release().publication();
        return order.release().generated()
                ? marks.payloadFor(publication.asset(), publication.version(), cut.width(), cut.height())
                : null;
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
        // What draws the eye may be elsewhere in each frame, and the cut would jump.
        if (order.spec().gravity() == Gravity.AUTO && !order.moves()) {
            return image.cutToAttention(new Box(width, height));
        }
        var focus = order.release().publication().focalPoint();
        var point = order.spec().gravity().point().orElse(new FocalPoint(focus.x(), focus.y()));
        return image.crop(Region.around(point, width, height, image.width(), image.height()));
    }

    private static VipsImage padded(VipsImage image, RenditionOrder order) {
        var spec = order.spec();
        if (spec.fit() != Fit.PAD) {
            return image;
        }
        var size = order.size();
        return image.pad(new Box(size.width(), size.height()), spec.ground());
    }
}

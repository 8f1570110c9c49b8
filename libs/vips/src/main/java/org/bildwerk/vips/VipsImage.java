package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A picture: a lazy pipeline whose pixels are computed when they are asked for.
///
/// Each method that changes something returns a new image and leaves this one as it is. **What is derived from an image
/// is closed with it**, so a chain needs one `try`:
///
/// ```java
/// try (var image = vips.load(file)) {
///     return image.autoRotate().toSrgb().fit(Box.edge(512)).encode(Webp.quality(80));
/// }
/// ```
///
/// To return a derived image from such a block, [#detach()] it. An image belongs to the thread that made it; use from
/// another one throws `WrongThreadException`, use after closing `IllegalStateException`. A damaged file may show only
/// when pixels are asked for, as a [VipsException] of `encode`, `save`, `rgba` or `copyToMemory`.
public final class VipsImage implements AutoCloseable {

    private final NativeImage image;
    private final List<VipsImage> derived = new ArrayList<>();
    private @Nullable VipsImage parent;

    VipsImage(NativeImage image) {
        this.image = image;
    }

    NativeImage image() {
        return image;
    }

    /// Returns what is known without decoding.
    public ImageHeader header() {
        return HeaderReader.read(image);
    }

    public int width() {
        return image.width();
    }

    public int height() {
        return image.height();
    }

    public boolean hasAlpha() {
        return image.hasAlpha();
    }

    /// Cuts a rectangle out.
    public VipsImage crop(Region region) {
        return adopt(image.crop(region));
    }

    /// Shrinks until the box is covered and cuts off the rest, around the focal point. A picture that is smaller than
    /// the box is not enlarged, only cut to its ratio.
    public VipsImage fill(Box box, FocalPoint focus) {
        int width = width();
        int height = height();
        if (!Cover.isLarger(width, height, box)) {
            return crop(Region.ofRatio(box, focus, width, height));
        }
        return fit(Cover.of(width, height, box)).cut(box, focus);
    }

    VipsImage cut(Box box, FocalPoint focus) {
        int width = Math.min(box.width(), width());
        int height = Math.min(box.height(), height());
        return crop(Region.around(focus, width, height, width(), height()));
    }

    /// Cuts to the size of the box where most is that draws the eye: skin tones, saturated colour, edges. A side that
    /// is shorter than the box stays as it is.
    public VipsImage cutToAttention(Box box) {
        return derive(
                "smartcrop",
                run -> run.set("width", Math.min(box.width(), width()))
                        .set("height", Math.min(box.height(), height()))
                        .set("interesting", "attention"));
    }

    /// Puts the picture, as sRGB, into the middle of a larger one of one colour, which also shows where it is
    /// transparent. A side that is longer than the box is cut.
    public VipsImage pad(Box box, Rgb ground) {
        return toSrgb().flatten(ground)
                .derive(
                        "gravity",
                        run -> run.set("direction", "centre")
                                .set("width", box.width())
                                .set("height", box.height())
                                .set("extend", "background")
                                .set("background", ground.asArray()));
    }

    /// Shrinks to fit inside the box; never enlarges, never turns. CMYK becomes sRGB. For a file, [Vips#thumbnail(Path,
    /// Box)] is several times faster.
    public VipsImage fit(Box box) {
        return adopt(Thumbnails.shrink(image, box));
    }

    public VipsImage rotate(QuarterTurn turn) {
        return derive("rot", run -> run.set("angle", turn.nickname()));
    }

    public VipsImage flipHorizontally() {
        return derive("flip", run -> run.set("direction", "horizontal"));
    }

    public VipsImage flipVertically() {
        return derive("flip", run -> run.set("direction", "vertical"));
    }

    /// Turns clockwise by any angle of at most 45 degrees and cuts to the largest upright rectangle inside.
    public VipsImage straighten(double degrees) {
        if (!(Math.abs(degrees) <= 45)) {
            throw new IllegalArgumentException("an image is straightened by at most 45 degrees, not " + degrees);
        }
        if (degrees == 0) {
            return derive("copy", run -> {});
        }
        try (var turned = Rotation.rotate(image, degrees)) {
            var inside = Straightening.inside(width(), height(), degrees, turned.width(), turned.height());
            return adopt(turned.crop(inside));
        }
    }

    /// Turns upright by the EXIF orientation and forgets it.
    public VipsImage autoRotate() {
        return derive("autorot", run -> {});
    }

    /// Lays the picture on a background where it is transparent; leaves an opaque one as it is.
    public VipsImage flatten(Rgb background) {
        return adopt(hasAlpha() ? Colours.flatten(image, background) : image.apply("copy", run -> {}));
    }

    /// Lays a smaller picture over this one, as sRGB; where that is transparent, this one shows through.
    ///
    /// @param left of its left edge on this one, in pixels
    /// @throws IllegalArgumentException if it stands out over an edge
    public VipsImage overlaid(VipsImage other, int left, int top) {
        if (left < 0 || top < 0 || left + other.width() > width() || top + other.height() > height()) {
            throw new IllegalArgumentException("%d x %d at %d, %d stand out over %d x %d"
                    .formatted(other.width(), other.height(), left, top, width(), height()));
        }
        return adopt(Overlay.over(image, other.image, left, top));
    }

    /// Converts to 8-bit sRGB by the embedded profile; CMYK without a profile by the one that libvips carries.
    public VipsImage toSrgb() {
        return adopt(Colours.toSrgb(image));
    }

    /// Decodes now and keeps the pixels in memory: do it before encoding the same picture several times.
    public VipsImage copyToMemory() {
        return adopt(image.copyToMemory());
    }

    /// Makes several sizes out of one decode, in the order of the boxes; for a file, [Vips#ladder(Path, List)] is
    /// faster.
    public Ladder ladder(List<Box> boxes) {
        try (var largest = fit(Ladder.cover(boxes))) {
            return Ladder.of(largest.image.copyToMemory(), boxes);
        }
    }

    public byte[] encode(Encoding encoding) {
        return Encoder.encode(image, encoding);
    }

    /// Writes a file, over one that is there.
    public void save(Path file, Encoding encoding) {
        Encoder.save(image, file, encoding);
    }

    /// Returns a block of metadata as it stands in the file.
    public Optional<byte[]> metadata(Metadata block) {
        return image.blob(block.field());
    }

    /// Sets a block of metadata; it is written where the encoding keeps it and the format can hold it.
    public VipsImage withMetadata(Metadata block, byte[] bytes) {
        return adopt(MetadataFields.with(image, block, bytes));
    }

    /// Drops a block of metadata; with EXIF goes the orientation, so turn the picture upright before.
    public VipsImage withoutMetadata(Metadata block) {
        return adopt(MetadataFields.without(image, block));
    }

    /// Returns the mean sRGB colour of all pixels, weighted by their alpha.
    public Rgb averageColour() {
        return Palette.average(rgba());
    }

    /// Returns the sRGB colour that most pixels are close to.
    public Rgb dominantColour() {
        try (var sample = fit(Palette.sampleBox())) {
            return Palette.dominant(sample.rgba());
        }
    }

    /// Returns the pixels as 8-bit sRGB with alpha: four bytes each, row by row.
    public byte[] rgba() {
        try (var colour = Colours.toRgba(image)) {
            return colour.pixels();
        }
    }

    /// Takes this image out of the ownership of the one it was derived from; who calls this closes it.
    public VipsImage detach() {
        image.pointer();
        if (parent != null) {
            parent.derived.remove(this);
            parent = null;
        }
        return this;
    }

    private VipsImage derive(String operation, Consumer<Operation> arguments) {
        return adopt(image.apply(operation, arguments));
    }

    private VipsImage adopt(NativeImage next) {
        var child = new VipsImage(next);
        child.parent = this;
        derived.add(child);
        return child;
    }

    /// Frees the picture and what was derived from it; a second call does nothing.
    @Override
    public void close() {
        image.close();
        for (var child : List.copyOf(derived)) {
            child.close();
        }
        derived.clear();
        if (parent != null) {
            parent.derived.remove(this);
            parent = null;
        }
    }
}

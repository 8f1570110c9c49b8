package org.bildwerk.delivery.rendition;

import java.util.Arrays;
import java.util.Optional;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.Gravity;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.Ladder;
import org.bildwerk.delivery.address.PixelSize;
import org.bildwerk.delivery.address.QualityTarget;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.label.Label;

/// One rendition that is wanted: of what, how large, in which format.
public record RenditionOrder(Release release, RenditionSpec spec, ImageType type) {

    /// Returns the picture that the address without a rev stands for: the widest JPEG.
    public static RenditionOrder canonical(Release release) {
        var all = new RenditionOrder(release, RenditionSpec.ofWidth(1), ImageType.JPEG);
        var top = new Ladder(release.slotWidths()).top(all.frame().width());
        return new RenditionOrder(release, RenditionSpec.ofWidth(top), ImageType.JPEG);
    }

    /// Returns the address at which it is found forever.
    public ImageAddress.Immutable address() {
        var publication = release.publication();
        return new ImageAddress.Immutable(
                publication.assetKey(),
                publication.rev(),
                spec,
                publication.slug().value(),
                type);
    }

    /// Returns the picture's size after its edit.
    public Frame frame() {
        return frame(release);
    }

    /// Returns the size of a published picture after its edit.
    public static Frame frame(Release release) {
        return Frame.of(release.width(), release.height(), release.publication().edit());
    }

    /// Returns the size of the rendition.
    public PixelSize size() {
        return frame().size(spec);
    }

    /// Tells whether it is an animation: browsers that show one take WebP.
    boolean moves() {
        return type == ImageType.WEBP && release.animated();
    }

    /// Returns what stands visibly on it; empty for nothing.
    Optional<Label> label() {
        var size = size();
        return Optional.ofNullable(release.label()).flatMap(wanted -> Label.of(wanted, size.width(), size.height()));
    }

    /// Stands for the pixels, in whatever format and quality: what is cut out of the original, how large, what stands
    /// on it, whether there is a mark in it, and whether it moves.
    public String picture() {
        var publication = release.publication();
        return String.join(
                " ",
                publication.edit().toString(),
                followsFocus() ? publication.focalPoint().toString() : "",
                spec.withQuality(QualityTarget.STD).toString(),
                (release.generated() ? "marked" : "")
                        + label().map(Label::toString).orElse("")
                        + (moves() ? "moving" : ""));
    }

    /// Returns the spec that [#picture()] told.
    public static Optional<RenditionSpec> specOf(String picture) {
        return Arrays.stream(picture.split(" "))
                .flatMap(word -> RenditionSpec.parse(word).stream())
                .findFirst();
    }

    /// Tells whether the cut follows the focal point.
    boolean followsFocus() {
        return spec.cuts() && spec.gravity() == Gravity.FOCUS;
    }
}

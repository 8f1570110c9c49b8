package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.Ladder;
import org.bildwerk.delivery.address.RenditionSpec;

/// The renditions that the markup of a slot names: what a page with a picture in this place will ask for.
public final class SlotRenditions {

    private SlotRenditions() {}

    /// Returns the formats of a slot, best first. Feeds and previews of other sites take JPEG only.
    public static List<ImageType> types(Slot slot, Release release) {
        if (slot.role() == SlotRole.OG || slot.role() == SlotRole.MERCHANT) {
            return List.of(ImageType.JPEG);
        }
        var fallback = release.hasAlpha() ? ImageType.PNG : ImageType.JPEG;
        // A browser that takes AVIF would never see the animation.
        return release.animated()
                ? List.of(ImageType.WEBP, fallback)
                : List.of(ImageType.AVIF, ImageType.WEBP, fallback);
    }

    /// Returns the renditions of a slot in one format, for whatever screen; none twice.
    public static List<RenditionOrder> of(Slot slot, Release release, ImageType type) {
        return slot.cuts().stream()
                .flatMap(cut -> of(cut, release, type).stream())
                .distinct()
                .toList();
    }

    /// Returns the renditions for certain screens in one format, in the widths that the picture can fill, ascending.
    public static List<RenditionOrder> of(ArtDirection cut, Release release, ImageType type) {
        var any = new RenditionSpec(cut.widths().getFirst(), cut.ratio(), Fit.FILL);
        var widest = new RenditionOrder(release, any, type).frame().widest(any);
        return new Ladder(release.slotWidths())
                .offered(cut.widths(), widest).stream()
                        .map(width -> new RenditionOrder(release, any.withWidth(width), type))
                        .toList();
    }
}

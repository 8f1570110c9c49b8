package org.bildwerk.delivery.markup;

import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.Ladder;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;

/// An asset as it is live on a site.
///
/// @param record what its files say: description and rights as they were published
/// @param preview the token that opens it; null for one that everybody may see
public record PublishedImage(
        Site site,
        Asset asset,
        Release release,
        Delivered record,
        @Nullable String preview) {

    /// Returns the address that stays: the widest JPEG.
    public String canonicalUrl() {
        if (preview != null) {
            return url(RenditionOrder.canonical(release));
        }
        var publication = release.publication();
        return absolute(new ImageAddress.Canonical(
                publication.assetKey(), publication.slug().value()));
    }

    /// Returns the address of a rendition.
    public String url(RenditionOrder order) {
        return preview == null
                ? absolute(order.address())
                : "%s/preview/%s/%s.%s"
                        .formatted(
                                site.imageOrigin(),
                                preview,
                                order.spec(),
                                order.type().extension());
    }

    /// Returns the term for how the picture came to be, as its files carry it.
    Optional<DigitalSourceType> sourceType() {
        var said = Optional.ofNullable(record.description().digitalSourceType()).flatMap(DigitalSourceType::parse);
        return said.isEmpty() && release.generated() ? Optional.of(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA) : said;
    }

    /// Returns the picture as JPEG, cut to the ratio and as wide as wished, or as wide as it can be without being
    /// enlarged.
    RenditionOrder jpeg(Ratio ratio, int wish) {
        var any = new RenditionSpec(1, ratio, Fit.FILL);
        var widest = new RenditionOrder(release, any, ImageType.JPEG).frame().widest(any);
        var width = new Ladder(release.slotWidths()).snap(wish, widest);
        return new RenditionOrder(release, any.withWidth(width), ImageType.JPEG);
    }

    private String absolute(ImageAddress address) {
        return site.imageOrigin() + address.path();
    }
}

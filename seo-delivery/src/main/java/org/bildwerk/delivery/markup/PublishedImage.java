package org.bildwerk.delivery.markup;

import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.rendition.RenditionOrder;

/// An asset as it is live on a site.
public record PublishedImage(Site site, Asset asset, Release release) {

    /// Returns the address that stays: the widest JPEG.
    public String canonicalUrl() {
        var publication = release.publication();
        return absolute(new ImageAddress.Canonical(
                publication.assetKey(), publication.slug().value()));
    }

    /// Returns the address of a rendition.
    public String url(RenditionOrder order) {
        return absolute(order.address());
    }

    private String absolute(ImageAddress address) {
        return site.imageOrigin() + address.path();
    }
}

package org.bildwerk.delivery.markup;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slug;
import org.jspecify.annotations.Nullable;

/// Speaks of an asset as if it were published.
final class Drafts {

    /// The shape of no rev: no public address ever holds it.
    private static final String REV = "draft";

    private Drafts() {}

    static Release release(Site site, Asset asset, @Nullable PictureLabel label, Instant now) {
        var version = asset.version();
        return new Release(
                publication(site, asset, now),
                version.blob(),
                version.width(),
                version.height(),
                version.hasAlpha(),
                version.animation() ? version.pages() : 1,
                version.origin(),
                CredentialChoice.NONE,
                false,
                label,
                false,
                false,
                widths(site),
                ratios(site));
    }

    private static Publication publication(Site site, Asset asset, Instant now) {
        return new Publication(
                asset.id(),
                asset.key(),
                site.id(),
                site.key(),
                0,
                REV,
                new Slug(REV),
                asset.version().id(),
                asset.edit(),
                asset.focalPoint(),
                now,
                asset.ownerName(),
                null);
    }

    private static Set<Integer> widths(Site site) {
        return cuts(site).flatMap(cut -> cut.widths().stream()).collect(Collectors.toSet());
    }

    private static Set<Ratio> ratios(Site site) {
        return cuts(site).map(ArtDirection::ratio).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<ArtDirection> cuts(Site site) {
        return site.slots().stream().flatMap(slot -> slot.cuts().stream());
    }
}

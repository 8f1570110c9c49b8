package org.bildwerk.delivery.markup;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.NotPublishedException;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.StandIns;

/// Finds what is live on a site and may be shown now. Thread-safe.
public final class PublishedImages {

    private final AssetCatalog catalog;
    private final PublicAssets publicAssets;
    private final StandIns standIns;
    private final SiteLabels labels;
    private final Clock clock;

    // What is live, what would be, and what stands in: each asks another.
    public PublishedImages(
            AssetCatalog catalog, PublicAssets publicAssets, StandIns standIns, SiteLabels labels, Clock clock) {
        this.catalog = catalog;
        this.publicAssets = publicAssets;
        this.standIns = standIns;
        this.labels = labels;
        this.clock = clock;
    }

    /// Returns an asset by key or id.
    ///
    /// @throws NotPublishedException if it is not live on the site, its rights do not allow it now, or it is not
    ///     for the caller to see
    public PublishedImage get(Caller caller, Site site, String asset) {
        return find(caller, asset)
                .flatMap(found -> live(site, found))
                .orElseThrow(() -> new NotPublishedException(asset, site.key()));
    }

    /// Returns an asset by key or id or, where it was live on the site and may not be shown any more, what stands in
    /// for
    /// it there.
    ///
    /// @throws NotPublishedException if nothing may be shown
    public PublishedImage getOrStandIn(Caller caller, Site site, String asset) {
        var found = find(caller, asset);
        return found.flatMap(known -> live(site, known))
                .or(() -> found.filter(known -> wasOn(site, known)).flatMap(known -> standIn(caller, site, known)))
                .orElseThrow(() -> new NotPublishedException(asset, site.key()));
    }

    private boolean wasOn(Site site, Asset asset) {
        return publicAssets.byKey(asset.key()).stream()
                .flatMap(known -> known.releases().stream())
                .anyMatch(release -> release.publication().site().equals(site.id()));
    }

    private Optional<PublishedImage> standIn(Caller caller, Site site, Asset missing) {
        return standIns.keys(site.id(), missing.id()).stream()
                .flatMap(key -> catalog.byKey(caller, key).stream())
                .flatMap(other -> live(site, other).stream())
                .findFirst();
    }

    /// Returns those of the assets that are live on the site, in their order.
    public List<PublishedImage> all(Caller caller, Site site, Collection<AssetId> ids) {
        return catalog.all(caller, ids).stream()
                .flatMap(asset -> live(site, asset).stream())
                .toList();
    }

    /// Returns an asset that may be shown as a draft, by key or id.
    ///
    /// @throws AssetNotFoundException if it is not there, not for the caller to see, a candidate or in the bin
    public Asset draftable(Caller caller, String asset) {
        return find(caller, asset)
                .filter(PublishedImages::isDraftable)
                .orElseThrow(() -> new AssetNotFoundException(asset));
    }

    /// Returns an asset as the site would show it if it were published now; for who brings a token. It tells no prompt
    /// and has no credential.
    ///
    /// @param token stands in the addresses of its pictures
    public Optional<PublishedImage> draft(Site site, String assetKey, String token) {
        return catalog.byKey(Caller.system(), assetKey)
                .filter(PublishedImages::isDraftable)
                .map(asset -> new PublishedImage(
                        site,
                        asset,
                        Drafts.release(site, asset, labels.on(asset, site).orElse(null), clock.instant()),
                        new Delivered(asset.description(), asset.rights(), site.defaultLanguage()),
                        token));
    }

    private static boolean isDraftable(Asset asset) {
        return !asset.binned() && !asset.candidate();
    }

    /// Returns for how long all those of the assets may be shown that may be now; empty for without end.
    public Optional<Duration> left(Caller caller, Collection<AssetId> ids) {
        var now = clock.instant();
        return catalog.all(caller, ids).stream()
                .flatMap(asset -> Stream.ofNullable(asset.rights().validUntil()))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .map(end -> Duration.between(now, end));
    }

    private Optional<Asset> find(Caller caller, String asset) {
        try {
            return catalog.find(caller, AssetId.of(asset));
        } catch (IllegalArgumentException itIsAKey) {
            return catalog.byKey(caller, asset);
        }
    }

    /// Publications older than the kept records speak through the present one.
    private Delivered record(Site site, Asset asset, Release release) {
        return publicAssets
                .delivered(release.publication())
                .orElseGet(() -> new Delivered(asset.description(), asset.rights(), site.defaultLanguage()));
    }

    private Optional<PublishedImage> live(Site site, Asset asset) {
        return publicAssets
                .byKey(asset.key())
                .filter(known -> known.shownAt(clock.instant()))
                .flatMap(known -> known.liveOn(site.id()))
                .map(release -> new PublishedImage(site, asset, release, record(site, asset, release), null));
    }
}

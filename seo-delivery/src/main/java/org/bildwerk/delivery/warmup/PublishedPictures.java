package org.bildwerk.delivery.warmup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent.AssetPublished;
import org.bildwerk.dam.event.DamEvent.AssetWithdrawn;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;

/// Orders the warm-up of what is published, and takes it back with the picture. What was published more than a day ago
/// has had its visitors: whoever updates does not get his whole library made at once.
final class PublishedPictures implements EventConsumer {

    private static final Duration NEW = Duration.ofDays(1);

    private final WarmUpTable table;
    private final PublicAssets assets;
    private final Sites sites;
    private final Jobs jobs;
    private final Clock clock;

    // Reads, looks up twice, orders, tells the time.
    PublishedPictures(WarmUpTable table, PublicAssets assets, Sites sites, Jobs jobs, Clock clock) {
        this.table = table;
        this.assets = assets;
        this.sites = sites;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What a handler needs to find the picture again.
    record Wanted(String assetKey, String siteKey, String rev, String part) {}

    @Override
    public String name() {
        return "delivery-warm-up";
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        for (var stored : batch) {
            switch (stored.event()) {
                case AssetPublished(var asset, var site, var rev) -> {
                    if (stored.at().isAfter(clock.instant().minus(NEW))) {
                        order(asset, site, rev);
                    }
                }
                case AssetWithdrawn(var asset, var site) -> table.forget(asset, site);
                default -> {}
            }
        }
    }

    private void order(AssetId asset, SiteId site, String rev) {
        table.assetKey(asset)
                .flatMap(assets::byKey)
                .flatMap(known -> known.liveOn(site))
                .filter(release -> release.publication().rev().equals(rev))
                .ifPresent(this::order);
    }

    private void order(Release release) {
        var publication = release.publication();
        var site = sites.get(publication.siteKey());
        for (var part : Part.values()) {
            var key = new WarmUpTable.Key(publication.asset(), site.id(), publication.rev(), part);
            var total = part.renditions(site, release).size();
            if (total > 0 && table.begin(key, total)) {
                var wanted = new Wanted(publication.assetKey(), site.key(), publication.rev(), part.key());
                jobs.append(
                        jobs.standing(
                                Caller.system(),
                                WarmUpHandler.KIND,
                                "Warm-up",
                                Lane.RENDER,
                                part.priority(),
                                "delivery:warm-up:" + part.key()),
                        List.of(new JobRequest.Item(publication.assetKey(), wanted)));
            }
        }
    }
}

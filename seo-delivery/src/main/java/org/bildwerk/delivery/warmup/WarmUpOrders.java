package org.bildwerk.delivery.warmup;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;

/// Orders parts of live pictures as durable work behind all other. Thread-safe.
final class WarmUpOrders {

    private final WarmUpTable table;
    private final PublicAssets assets;
    private final Sites sites;
    private final Jobs jobs;

    WarmUpOrders(WarmUpTable table, PublicAssets assets, Sites sites, Jobs jobs) {
        this.table = table;
        this.assets = assets;
        this.sites = sites;
        this.jobs = jobs;
    }

    /// What a handler needs to find the picture again.
    record Wanted(String assetKey, String siteKey, String rev, String part) {}

    /// Orders all parts of a publication, none twice.
    void begin(AssetId asset, SiteId site, String rev) {
        live(asset, site, rev).ifPresent(release -> {
            var publication = release.publication();
            var slots = sites.get(publication.siteKey());
            for (var part : Part.values()) {
                var key = new WarmUpTable.Key(publication.asset(), publication.site(), publication.rev(), part);
                var total = part.renditions(slots, release).size();
                if (total > 0 && table.begin(key, total)) {
                    order(release, part);
                }
            }
        });
    }

    /// Orders a part that failed or stopped once more.
    ///
    /// @return false where it is in work, or not live any more
    boolean again(WarmUpTable.Key key) {
        var release = live(key.asset(), key.site(), key.rev());
        if (release.isEmpty() || !table.restart(key)) {
            return false;
        }
        order(release.get(), key.part());
        return true;
    }

    private Optional<Release> live(AssetId asset, SiteId site, String rev) {
        return table.assetKey(asset)
                .flatMap(assets::byKey)
                .flatMap(known -> known.liveOn(site))
                .filter(release -> release.publication().rev().equals(rev));
    }

    private void order(Release release, Part part) {
        var publication = release.publication();
        var wanted = new Wanted(publication.assetKey(), publication.siteKey(), publication.rev(), part.key());
        var job = jobs.standing(
                Caller.system(),
                WarmUpHandler.KIND,
                "Warm-up",
                Lane.RENDER,
                part.priority(),
                "delivery:warm-up:" + part.key());
        jobs.append(job, List.of(new JobRequest.Item(publication.assetKey(), wanted)));
    }
}

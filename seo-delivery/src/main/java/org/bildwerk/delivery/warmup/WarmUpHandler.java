package org.bildwerk.delivery.warmup;

import java.time.Clock;
import java.util.Optional;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.rendition.Preparation;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.vips.Vips;

/// Makes one part of a picture, in one thread, until it is withdrawn or replaced, the job cancelled, or the cache
/// nearly full. Thread-safe.
final class WarmUpHandler implements JobHandler {

    static final String KIND = "warm-up";

    private final Vips vips;
    private final PublicAssets assets;
    private final Sites sites;
    private final Renditions renditions;
    private final WarmUpTable table;
    private final Clock clock;

    // Finds the picture and its slots, makes, notes.
    WarmUpHandler(Vips vips, PublicAssets assets, Sites sites, Renditions renditions, WarmUpTable table, Clock clock) {
        this.vips = vips;
        this.assets = assets;
        this.sites = sites;
        this.renditions = renditions;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) {
        var wanted = item.payload();
        var assetKey = wanted.path("assetKey").asString("");
        var rev = wanted.path("rev").asString("");
        var part = Part.of(wanted.path("part").asString("rest"));
        live(assetKey, wanted.path("siteKey").asString(""), rev).ifPresent(release -> warm(item, release, part));
    }

    private Optional<Release> live(String assetKey, String siteKey, String rev) {
        return assets.byKey(assetKey).stream()
                .flatMap(asset -> asset.live().stream())
                .filter(release -> release.publication().siteKey().equals(siteKey)
                        && release.publication().rev().equals(rev))
                .findFirst();
    }

    private void warm(WorkItem item, Release release, Part part) {
        var publication = release.publication();
        var key = new WarmUpTable.Key(publication.asset(), publication.site(), publication.rev(), part);
        var orders = part.renditions(sites.get(publication.siteKey()), release);
        var watch = new Watch(item, key, orders.size());
        if (!assets.byKey(publication.assetKey()).orElseThrow().shownAt(clock.instant())) {
            table.note(key, 0, WarmUp.State.LEFT, WarmUp.Left.NOT_SHOWN.key());
            return;
        }
        try {
            watch.end(renditions.prepare(vips, orders, watch));
        } catch (RuntimeException failure) {
            table.note(key, watch.done, WarmUp.State.FAILED, String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    /// Counts, and looks whether it goes on.
    private final class Watch implements Preparation {

        private final WorkItem item;
        private final WarmUpTable.Key key;
        private final int total;
        private int done;

        private Watch(WorkItem item, WarmUpTable.Key key, int total) {
            this.item = item;
            this.key = key;
            this.total = total;
        }

        @Override
        public boolean goesOn() {
            return !item.cancelled() && renditions.hasRoom() && table.isWanted(key);
        }

        @Override
        public void ready(RenditionOrder order) {
            done++;
            item.progress((double) done / total);
            table.note(key, done, WarmUp.State.RUNNING, null);
        }

        /// @param light false where the picture is too heavy to be made ahead
        private void end(boolean light) {
            if (done >= total) {
                table.note(key, done, WarmUp.State.DONE, null);
            } else {
                table.note(key, done, WarmUp.State.LEFT, left(light).key());
            }
        }

        /// Where the publication ended, there is no row to note it any more.
        private WarmUp.Left left(boolean light) {
            if (!light) {
                return WarmUp.Left.HEAVY;
            }
            return renditions.hasRoom() ? WarmUp.Left.CANCELLED : WarmUp.Left.NO_ROOM;
        }
    }
}

package org.bildwerk.delivery.warmup;

import java.util.Collection;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;

/// Tells how far the renditions of published pictures are made, and has what stopped made once more. What is public is
/// no secret to who is signed in: reading takes no caller. Thread-safe.
public final class WarmUps {

    private final WarmUpTable table;
    private final WarmUpOrders orders;
    private final boolean enabled;

    WarmUps(WarmUpTable table, WarmUpOrders orders, boolean enabled) {
        this.table = table;
        this.orders = orders;
        this.enabled = enabled;
    }

    /// All pictures of a site together.
    ///
    /// @param open pictures that wait or are in work
    /// @param failed pictures of which something failed
    public record Sum(int pictures, long done, long total, int open, int failed) {}

    /// Tells whether this installation makes anything ahead.
    public boolean enabled() {
        return enabled;
    }

    /// Returns all pictures that were published since there is a warm-up, summed up.
    public Sum sum(Site site) {
        return table.sum(site.id());
    }

    /// Returns the pictures of a site, what changed last first.
    public List<WarmUp> of(Site site, int limit) {
        return table.of(site.id(), limit);
    }

    /// Returns these of the pictures of a site; those that nothing is known of are missing.
    public List<WarmUp> of(Site site, Collection<AssetId> assets) {
        return table.of(site.id(), assets);
    }

    /// Returns the pictures of a site that are not ready, what matters most first.
    public List<WarmUp> unfinished(Site site, int limit) {
        return table.unfinished(site.id(), limit);
    }

    /// Has what failed, or stopped for another reason than its weight, made once more; takes the role SEO or publisher.
    ///
    /// @param asset null for all pictures of the site
    /// @return of how many pictures something is made now
    public int again(Caller caller, Site site, @Nullable AssetId asset) {
        caller.require("have renditions made again", Role.SEO, Role.PUBLISHER);
        return (int) table.stopped(site.id(), asset).stream()
                .filter(orders::again)
                .map(WarmUpTable.Key::asset)
                .distinct()
                .count();
    }
}

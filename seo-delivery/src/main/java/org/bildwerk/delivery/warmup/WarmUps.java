package org.bildwerk.delivery.warmup;

import java.util.List;
import org.bildwerk.dam.site.Site;

/// Tells how far the warm-up of a site is. Thread-safe.
public final class WarmUps {

    private final WarmUpTable table;
    private final boolean enabled;

    WarmUps(WarmUpTable table, boolean enabled) {
        this.table = table;
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
}

package org.bildwerk.dam.generation;

import java.util.UUID;
import java.util.function.Supplier;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.preview.SmallPng;
import org.jspecify.annotations.Nullable;

/// Watches one picture being made: tells the database and those who look, and hears the cancel. Confined to the
/// worker's thread.
final class Watching implements GenerationWatch {

    private static final long PAUSE_NANOS = 200_000_000;

    private final UUID id;
    private final WorkItem item;
    private final LiveItems.Live live;
    private final GenerationTable table;
    private long shownAt = System.nanoTime() - PAUSE_NANOS;
    private long askedAt = System.nanoTime();
    private byte @Nullable [] preview;
    private boolean cancelled;

    Watching(UUID id, WorkItem item, LiveItems.Live live, GenerationTable table) {
        this.id = id;
        this.item = item;
        this.live = live;
        this.table = table;
    }

    @Override
    public void step(int done, int of, Supplier<Preview> small) {
        if (live.followed() && System.nanoTime() - shownAt >= PAUSE_NANOS) {
            shownAt = System.nanoTime();
            var now = small.get();
            preview = SmallPng.of(now.rgb(), now.width(), now.height());
        }
        step(done, of);
    }

    @Override
    public void step(int done, int of) {
        item.progress((double) done / Math.max(1, of));
        live.step(new LiveItems.Glance(done, of, preview));
    }

    @Override
    public boolean cancelled() {
        if (!cancelled && live.cancelled()) {
            cancelled = true;
        }
        if (!cancelled && System.nanoTime() - askedAt >= PAUSE_NANOS) {
            askedAt = System.nanoTime();
            cancelled = !table.open(id) || item.cancelled();
        }
        return cancelled;
    }
}

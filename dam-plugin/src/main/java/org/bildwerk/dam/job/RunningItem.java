package org.bildwerk.dam.job;

import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a handler sees of a claimed item. Reports to the database at most twice a second. Confined to the worker's
/// thread.
final class RunningItem implements WorkItem {

    private static final long PAUSE_NANOS = 500_000_000;

    private final ClaimedItem item;
    private final WorkTable table;
    private long reportedAt = System.nanoTime();
    private long askedAt = System.nanoTime();
    private boolean cancelled;
    private @Nullable String result;

    RunningItem(ClaimedItem item, WorkTable table) {
        this.item = item;
        this.table = table;
    }

    @Override
    public JobId job() {
        return item.job();
    }

    @Override
    public String subject() {
        return item.subject();
    }

    @Override
    public JsonNode payload() {
        return item.payload();
    }

    @Override
    public JsonNode jobPayload() {
        return item.jobPayload();
    }

    @Override
    public Caller orderedBy() {
        return item.orderedBy();
    }

    @Override
    public void progress(double done) {
        if (System.nanoTime() - reportedAt > PAUSE_NANOS) {
            reportedAt = System.nanoTime();
            table.progress(item.id(), Math.clamp(done, 0, 1));
        }
    }

    @Override
    public boolean cancelled() {
        if (!cancelled && System.nanoTime() - askedAt > PAUSE_NANOS) {
            askedAt = System.nanoTime();
            cancelled = table.cancelRequested(item.job());
        }
        return cancelled;
    }

    @Override
    public void result(Object value) {
        result = Json.write(value);
    }

    /// Tells whether the handler was told to stop.
    boolean toldToStop() {
        return cancelled;
    }

    @Nullable
    String result() {
        return result;
    }
}

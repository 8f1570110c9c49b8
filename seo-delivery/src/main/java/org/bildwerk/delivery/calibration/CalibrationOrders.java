package org.bildwerk.delivery.calibration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.delivery.rendition.RenditionOrder;

/// Orders measurements as durable work behind all other work of its lane; the same one not again and again, whichever
/// node is asked. Thread-safe.
final class CalibrationOrders {

    private static final int AFTER_EVERYTHING = -20;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final Jobs jobs;
    private final Clock clock;
    private final LinkedHashMap<String, Instant> ordered = new LinkedHashMap<>();

    CalibrationOrders(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What a handler needs to find the rendition again.
    record Wanted(String assetKey, String rev, String spec, String type) {}

    void order(RenditionOrder order) {
        var path = order.address().path();
        if (!isNew(path)) {
            return;
        }
        var publication = order.release().publication();
        var wanted = new Wanted(
                publication.assetKey(),
                publication.rev(),
                order.spec().toString(),
                order.type().extension());
        var job = jobs.standing(
                Caller.system(),
                CalibrationHandler.KIND,
                "Picture quality",
                Lane.RENDER,
                AFTER_EVERYTHING,
                "delivery:calibration");
        jobs.appendNew(job, List.of(new JobRequest.Item(path, wanted)));
    }

    private synchronized boolean isNew(String path) {
        var now = clock.instant();
        while (!ordered.isEmpty()
                && (ordered.size() >= MOST_REMEMBERED
                        || now.isAfter(ordered.firstEntry().getValue().plus(AGAIN_AFTER)))) {
            ordered.pollFirstEntry();
        }
        return ordered.putIfAbsent(path, now) == null;
    }
}

package org.bildwerk.delivery.rendition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/// What is counted of the making of renditions. Thread-safe.
final class RenditionMeters {

    private final MeterRegistry meters;
    private final Timer encodes;
    private final Counter failures;
    private final Counter hasty;

    RenditionMeters(MeterRegistry meters) {
        this.meters = meters;
        this.encodes = Timer.builder("bildwerk.delivery.encodes")
                .description("Renditions that were made, and how long each took")
                .register(meters);
        this.failures = Counter.builder("bildwerk.delivery.failures")
                .description("Renditions that could not be made")
                .register(meters);
        this.hasty = Counter.builder("bildwerk.delivery.hasty")
                .description("Renditions that were made with less effort, as too many were wanted")
                .register(meters);
    }

    /// Shows from now on how much is kept, and how much is being made.
    void watch(RenditionCache cache, Flights flights, Lanes lanes) {
        meters.gauge("bildwerk.delivery.cache.bytes", cache, RenditionCache::bytes);
        meters.gauge("bildwerk.delivery.cache.files", cache, RenditionCache::count);
        meters.gauge("bildwerk.delivery.pending", flights, Flights::size);
        for (var lane : Lanes.Lane.values()) {
            Gauge.builder("bildwerk.delivery.lane.pending", lanes, all -> all.pending(lane))
                    .description("Renditions that are made or wait in a lane")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    void made(Duration time) {
        encodes.record(time);
    }

    void madeInHaste() {
        hasty.increment();
    }

    void failed() {
        failures.increment();
    }
}

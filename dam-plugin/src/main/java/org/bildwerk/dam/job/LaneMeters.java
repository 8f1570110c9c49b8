package org.bildwerk.dam.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// Shows how many items wait in each lane: `bildwerk.jobs.waiting`.
final class LaneMeters implements MeterBinder {

    private final WorkTable table;

    LaneMeters(WorkTable table) {
        this.table = table;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var lane : Lane.values()) {
            Gauge.builder("bildwerk.jobs.waiting", () -> table.waiting(lane))
                    .description("Items that wait in the lane, on all nodes")
                    .tag("lane", lane.key())
                    .register(registry);
        }
    }
}

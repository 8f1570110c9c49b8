package org.bildwerk.dam.job;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows how many items wait in each lane, as the health part `jobs`.
final class JobHealth implements HealthIndicator {

    private final WorkTable table;

    JobHealth(WorkTable table) {
        this.table = table;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var lane : Lane.values()) {
            health.withDetail(lane.key(), table.waiting(lane));
        }
        return health.build();
    }
}

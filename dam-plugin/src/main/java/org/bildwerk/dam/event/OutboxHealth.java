package org.bildwerk.dam.event;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows how far each consumer is behind and why it fails, as the health part `events`. A consumer that fails catches
/// up by itself, so the application stays up.
final class OutboxHealth implements HealthIndicator {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        var consumers = new LinkedHashMap<String, Object>();
        for (var consumer : outbox.consumers()) {
            var state = new LinkedHashMap<String, Object>();
            state.put("lag", consumer.lag());
            if (consumer.reason() != null) {
                state.put("failures", consumer.failures());
                state.put("reason", consumer.reason());
            }
            consumers.put(consumer.name(), state);
        }
        return Health.up().withDetails(consumers).build();
    }
}

package org.bildwerk.dam.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/// Shows how many events wait for each consumer: `bildwerk.events.lag`.
final class OutboxMeters implements MeterBinder {

    private final Outbox outbox;
    private final List<EventConsumer> consumers;

    OutboxMeters(Outbox outbox, List<EventConsumer> consumers) {
        this.outbox = outbox;
        this.consumers = List.copyOf(consumers);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var consumer : consumers) {
            Gauge.builder("bildwerk.events.lag", () -> outbox.head() - outbox.position(consumer.name()))
                    .description("Events of the outbox that wait for the consumer")
                    .tag("consumer", consumer.name())
                    .register(registry);
        }
    }
}

package org.bildwerk.dam.event;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// Runs all consumers of this node while the application runs.
final class EventPumps implements SmartLifecycle {

    /// Starts after what consumers need and stops before it.
    static final int PHASE = DEFAULT_PHASE - 4096;

    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final List<EventConsumer> consumers;
    private final Outbox outbox;
    private final NodeLink link;
    private final List<EventPump> pumps;
    private volatile boolean running;

    EventPumps(List<EventConsumer> consumers, Outbox outbox, DataSource dataSource, Signals signals) {
        var names = consumers.stream().map(EventConsumer::name).collect(Collectors.toList());
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalStateException("Two event consumers share a name: " + names);
        }
        this.consumers = consumers;
        this.outbox = outbox;
        this.link = new NodeLink(dataSource, signals, new HashSet<>(names));
        this.pumps = consumers.stream()
                .map(consumer -> new EventPump(consumer, outbox, link, signals.events()))
                .toList();
    }

    @Override
    public void start() {
        consumers.forEach(consumer -> outbox.register(consumer.name()));
        link.start();
        pumps.forEach(EventPump::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        pumps.forEach(EventPump::stop);
        try {
            for (var pump : pumps) {
                pump.join(STOP_WAIT);
            }
            link.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

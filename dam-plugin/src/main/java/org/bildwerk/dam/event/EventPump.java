package org.bildwerk.dam.event;

import java.time.Duration;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the events to one consumer, in order, on a thread of its own. Thread-safe.
final class EventPump {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final int LONGEST_LINGER = 5;

    private final EventConsumer consumer;
    private final Outbox outbox;
    private final NodeLink link;
    private final Signal signal;
    private final Signal stop = new Signal();
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private @Nullable String waitsFor;

    EventPump(EventConsumer consumer, Outbox outbox, NodeLink link, Signal signal) {
        this.consumer = consumer;
        this.outbox = outbox;
        this.link = link;
        this.signal = signal;
    }

    void start() {
        stopped = false;
        thread = Thread.ofPlatform()
                .name("bildwerk-events-" + consumer.name())
                .daemon()
                .start(this::run);
    }

    /// Asks the pump to end after the batch it is at.
    void stop() {
        stopped = true;
        stop.raise();
        signal.raise();
    }

    void join(Duration atMost) throws InterruptedException {
        if (thread != null && !thread.join(atMost)) {
            LOG.warn("The consumer {} did not end in time; it is interrupted", consumer.name());
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                var seen = signal.count();
                if (!link.holds(consumer.name()) || !step()) {
                    signal.await(seen, POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Handles one batch; tells whether there was one.
    private boolean step() throws InterruptedException {
        try {
            var batch = outbox.next(consumer.name(), consumer.batchSize());
            if (batch.events().isEmpty()) {
                return false;
            }
            batch = gathered(batch);
            if (!stopped && !batch.events().isEmpty()) {
                consumer.accept(batch.events());
                outbox.advance(
                        consumer.name(), batch.from(), batch.events().getLast().position());
                goesOn();
            }
            return true;
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            afterFailure(e);
            return false;
        }
    }

    /// Waits for the rest of a burst: as long as more comes, but never long.
    private Outbox.Batch gathered(Outbox.Batch first) throws InterruptedException {
        var batch = first;
        for (var waits = 0; waits < LONGEST_LINGER && consumer.linger().isPositive(); waits++) {
            var before = batch.events().size();
            if (stopped || before >= consumer.batchSize()) {
                return batch;
            }
            stop.await(0, consumer.linger());
            batch = outbox.next(consumer.name(), consumer.batchSize());
            if (batch.events().size() <= before) {
                return batch;
            }
        }
        return batch;
    }

    private void afterFailure(Throwable failure) throws InterruptedException {
        if (stopped) {
            return;
        }
        if (failure instanceof DamException expected) {
            waits(expected);
        } else {
            LOG.warn("The consumer {} failed; its events come again", consumer.name(), failure);
        }
        var failures = 1;
        try {
            failures = outbox.failed(consumer.name(), String.valueOf(failure.getMessage()));
        } catch (RuntimeException database) {
            LOG.warn("The failure of {} could not be noted: {}", consumer.name(), database.getMessage());
        }
        stop.await(0, pause(failures));
    }

    /// What the consumer waits for is told once, however often it is tried again.
    private void waits(DamException expected) {
        var reason = expected.refused().reason();
        if (!reason.equals(waitsFor)) {
            waitsFor = reason;
            LOG.info("The consumer {} waits; its events come again. {}", consumer.name(), expected.getMessage());
        }
        LOG.debug("Why {} waits", consumer.name(), expected);
    }

    private void goesOn() {
        if (waitsFor != null) {
            waitsFor = null;
            LOG.info("The consumer {} goes on", consumer.name());
        }
    }

    static Duration pause(int failures) {
        var pause = Duration.ofMillis(250L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

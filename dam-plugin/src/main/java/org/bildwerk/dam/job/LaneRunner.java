package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bildwerk.dam.event.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one lane on this node: claims small batches of items, a few more than there are workers, and hands them out.
/// Thread-safe.
final class LaneRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

    private final Lane lane;
    private final int batch;
    private final Set<String> kinds;
    private final WorkTable table;
    private final Worker worker;
    private final Signal signal;
    private final Duration poll;
    private final Semaphore free;
    private final ExecutorService pool;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    LaneRunner(
            Lane lane, int workers, Set<String> kinds, WorkTable table, Worker worker, Signal signal, Duration poll) {
        this.lane = lane;
        this.batch = lane == Lane.GPU ? 1 : workers;
        this.kinds = kinds;
        this.table = table;
        this.worker = worker;
        this.signal = signal;
        this.poll = poll;
        this.free = new Semaphore(lane == Lane.GPU ? workers : 2 * workers);
        var name = "bildwerk-" + lane.key() + "-";
        this.pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    void start() {
        thread =
                Thread.ofPlatform().name("bildwerk-lane-" + lane.key()).daemon().start(this::run);
    }

    /// Takes nothing new.
    void stop() {
        stopped = true;
        pool.shutdown();
        signal.raise();
    }

    /// Waits for what runs, and interrupts it after the time given.
    void join(Duration grace) throws InterruptedException {
        if (!pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
            pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (thread != null) {
            thread.join();
        }
    }

    /// Prolongs the leases of what it has in hand.
    void heartbeat() {
        table.heartbeat(inHand);
    }

    private void run() {
        try {
            while (!stopped) {
                var seen = signal.count();
                if (claim() == 0) {
                    signal.await(seen, poll);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int claim() throws InterruptedException {
        while (!free.tryAcquire(batch, 100, TimeUnit.MILLISECONDS)) {
            if (stopped) {
                return 0;
            }
        }
        var slots = batch + free.drainPermits();
        var claimed = 0;
        try {
            for (var item : table.claim(lane, kinds, slots)) {
                inHand.add(item.id());
                pool.execute(() -> work(item));
                claimed++;
            }
        } catch (RejectedExecutionException stopping) {
            return claimed;
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("Lane {} could not take work: {}", lane.key(), e.getMessage());
            }
        } finally {
            free.release(slots - claimed);
        }
        return claimed;
    }

    private void work(ClaimedItem item) {
        try {
            if (!stopped) {
                worker.run(item);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} {} is done, but could not be noted: {}", item.kind(), item.subject(), e.getMessage());
        } finally {
            inHand.remove(item.id());
            free.release();
        }
    }
}

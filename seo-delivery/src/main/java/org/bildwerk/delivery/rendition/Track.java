package org.bildwerk.delivery.rendition;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// The threads and the queue of a lane. Whoever would wait too long is told at once, not after he has waited.
/// Thread-safe.
final class Track implements AutoCloseable {

    private final Lanes.Lane lane;
    private final VipsPool pool;
    private final Semaphore places;
    private final int threads;
    private final int size;
    private final Pace pace;
    private final Duration longest;

    Track(Vips vips, Lanes.Lane lane, int threads, int queue, Duration patience) {
        this.lane = lane;
        this.pool = new VipsPool(vips, threads, queue);
        this.threads = threads;
        this.size = threads + queue;
        this.places = new Semaphore(size);
        this.pace = new Pace(lane.firstGuess(), threads);
        // What is ahead may take twice as long as what was, and who was let in is served still.
        this.longest = patience.dividedBy(2);
    }

    /// Queues the work.
    ///
    /// @throws RenditionBusyException if all places are taken, it would take too long, or the track is closed
    <T> CompletableFuture<T> submit(Function<Vips, T> work) {
        tooLong().ifPresent(wait -> {
            throw new RenditionBusyException(DeliveryRefusal.ENCODERS_BUSY, wait);
        });
        if (!places.tryAcquire()) {
            throw new RenditionBusyException(DeliveryRefusal.ENCODERS_BUSY, lane.retryAfter());
        }
        try {
            return pool.submit(vips -> timed(vips, work)).whenComplete((done, failure) -> places.release());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            places.release();
            throw new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, lane.retryAfter());
        } catch (RejectedExecutionException closed) {
            places.release();
            throw new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, lane.retryAfter());
        }
    }

    /// Returns after how long to come again; empty where there is a thread to spare, or the wait is short enough.
    private Optional<Duration> tooLong() {
        var ahead = size - places.availablePermits();
        var over = pace.expected(ahead).minus(longest);
        if (ahead < threads || !over.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(over.compareTo(lane.retryAfter()) > 0 ? over : lane.retryAfter());
    }

    private <T> T timed(Vips vips, Function<Vips, T> work) {
        var start = System.nanoTime();
        try {
            return work.apply(vips);
        } finally {
            pace.took(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// Tells whether more than half of the places are taken.
    boolean isRushed() {
        return places.availablePermits() < size / 2;
    }

    int pending() {
        return pool.pending();
    }

    @Override
    public void close() {
        pool.close();
    }
}

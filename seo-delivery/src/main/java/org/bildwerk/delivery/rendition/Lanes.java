package org.bildwerk.delivery.rendition;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// The lanes in which renditions are made, each with threads and a bounded queue of its own, so that what takes long
/// does not hold up what is quick. Thread-safe.
final class Lanes implements AutoCloseable {

    /// A lane, and after how long it is worth coming again where it is full.
    enum Lane {
        /// JPEG, WebP, PNG.
        FAST(Duration.ofSeconds(2)),
        /// AVIF, which takes many times as long.
        SLOW(Duration.ofSeconds(5)),
        /// Sources that are decoded whole and take much memory, animations too, one at a time.
        HEAVY(Duration.ofSeconds(10));

        private final Duration retryAfter;

        Lane(Duration retryAfter) {
            this.retryAfter = retryAfter;
        }
    }

    private static final long HEAVY_PIXELS = 50_000_000;
    private static final int HEAVY_SHARE = 4;

    private final Map<Lane, Track> tracks = new EnumMap<>(Lane.class);

    private record Track(VipsPool pool, Semaphore places, int size) {

        static Track of(Vips vips, int threads, int queue) {
            return new Track(new VipsPool(vips, threads, queue), new Semaphore(threads + queue), threads + queue);
        }

        boolean isRushed() {
            return places.availablePermits() < size / 2;
        }
    }

    Lanes(Vips vips, RenditionLimits limits) {
        tracks.put(Lane.FAST, Track.of(vips, limits.threads(), limits.queue()));
        tracks.put(Lane.SLOW, Track.of(vips, limits.threads(), limits.queue()));
        tracks.put(Lane.HEAVY, Track.of(vips, 1, limits.queue() / HEAVY_SHARE));
    }

    /// Returns the lane of a rendition, as far as is known without opening its source.
    static Lane of(RenditionOrder order) {
        if (isHuge(order.release()) || order.moves()) {
            return Lane.HEAVY;
        }
        return order.type() == ImageType.AVIF ? Lane.SLOW : Lane.FAST;
    }

    /// Tells whether a source is too large to be decoded beside others.
    static boolean isHuge(Release release) {
        return (long) release.width() * release.height() > HEAVY_PIXELS;
    }

    /// Queues the work.
    ///
    /// @throws RenditionBusyException if all places of the lane are taken, or it is closed
    <T> CompletableFuture<T> submit(Lane lane, Function<Vips, T> work) {
        var track = tracks.get(lane);
        if (track == null || !track.places().tryAcquire()) {
            throw new RenditionBusyException(DeliveryRefusal.ENCODERS_BUSY, lane.retryAfter);
        }
        try {
            return track.pool()
                    .submit(work)
                    .whenComplete((done, failure) -> track.places().release());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            track.places().release();
            throw new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, lane.retryAfter);
        } catch (RejectedExecutionException closed) {
            track.places().release();
            throw new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, lane.retryAfter);
        }
    }

    /// Tells whether more than half of the places of a lane are taken.
    boolean isRushed(Lane lane) {
        var track = tracks.get(lane);
        return track != null && track.isRushed();
    }

    /// Returns the work that runs or waits in a lane.
    int pending(Lane lane) {
        var track = tracks.get(lane);
        return track == null ? 0 : track.pool().pending();
    }

    /// Finishes what was taken, and takes no more.
    @Override
    public void close() {
        tracks.values().forEach(track -> track.pool().close());
    }
}

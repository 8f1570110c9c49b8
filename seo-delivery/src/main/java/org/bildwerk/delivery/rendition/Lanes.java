package org.bildwerk.delivery.rendition;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.vips.Vips;

/// The lanes in which renditions are made, each with threads and a bounded queue of its own ([Track]), so that what
/// takes long does not hold up what is quick. Thread-safe.
final class Lanes implements AutoCloseable {

    /// A lane, after how long it is worth coming again where it is full, and how long its work takes, for all that is
    /// known at the start.
    enum Lane {
        /// JPEG, WebP, PNG.
        FAST(Duration.ofSeconds(2), Duration.ofMillis(200)),
        /// AVIF, which takes many times as long.
        SLOW(Duration.ofSeconds(5), Duration.ofMillis(500)),
        /// Sources that are decoded whole and take much memory, animations too, one at a time.
        HEAVY(Duration.ofSeconds(10), Duration.ofSeconds(3));

        private final Duration retryAfter;
        private final Duration firstGuess;

        Lane(Duration retryAfter, Duration firstGuess) {
            this.retryAfter = retryAfter;
            this.firstGuess = firstGuess;
        }

        Duration retryAfter() {
            return retryAfter;
        }

        Duration firstGuess() {
            return firstGuess;
        }
    }

    private static final long HEAVY_PIXELS = 50_000_000;
    private static final int HEAVY_SHARE = 4;

    private final Map<Lane, Track> tracks = new EnumMap<>(Lane.class);

    Lanes(Vips vips, RenditionLimits limits) {
        for (var lane : Lane.values()) {
            int threads = lane == Lane.HEAVY ? 1 : limits.threads();
            int queue = lane == Lane.HEAVY ? limits.queue() / HEAVY_SHARE : limits.queue();
            tracks.put(lane, new Track(vips, lane, threads, queue, limits.patience()));
        }
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
    /// @throws RenditionBusyException if all places of the lane are taken, it would take too long, or it is closed
    <T> CompletableFuture<T> submit(Lane lane, Function<Vips, T> work) {
        return track(lane).submit(work);
    }

    /// Tells whether more than half of the places of a lane are taken.
    boolean isRushed(Lane lane) {
        return track(lane).isRushed();
    }

    /// Returns the work that runs or waits in a lane.
    int pending(Lane lane) {
        return track(lane).pending();
    }

    private Track track(Lane lane) {
        return Objects.requireNonNull(tracks.get(lane));
    }

    /// Finishes what was taken, and takes no more.
    @Override
    public void close() {
        tracks.values().forEach(Track::close);
    }
}

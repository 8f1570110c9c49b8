package org.bildwerk.delivery.rendition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands out renditions: from the cache, else made once however many ask at the same time. Thread-safe.
public final class Renditions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final BlobStore blobs;
    private final RenditionCache cache;
    private final Encodings encodings;
    private final Renderer renderer;
    private final RenditionLimits limits;
    private final VipsPool pool;
    private final Semaphore places;
    private final Timer encodes;
    private final Counter failed;
    private final RecentFailures failures;
    private final ConcurrentHashMap<String, CompletableFuture<Encoded>> flights = new ConcurrentHashMap<>();

    // One line of work with six hands: look up, fetch, make, keep, count, remember what failed.
    public Renditions(
            Vips vips,
            BlobStore blobs,
            RenditionCache cache,
            RenditionLimits limits,
            MeterRegistry meters,
            Clock clock) {
        this.blobs = blobs;
        this.cache = cache;
        this.encodings = new Encodings("libvips " + vips.version());
        this.renderer = new Renderer(encodings);
        this.limits = limits;
        this.pool = new VipsPool(vips, limits.threads(), limits.queue());
        this.places = new Semaphore(limits.threads() + limits.queue());
        this.encodes = Timer.builder("bildwerk.delivery.encodes")
                .description("Renditions that were made, and how long each took")
                .register(meters);
        this.failures = new RecentFailures(clock);
        this.failed = Counter.builder("bildwerk.delivery.failures")
                .description("Renditions that could not be made")
                .register(meters);
        meters.gauge("bildwerk.delivery.cache.bytes", cache, RenditionCache::bytes);
        meters.gauge("bildwerk.delivery.cache.files", cache, RenditionCache::count);
        meters.gauge("bildwerk.delivery.pending", flights, ConcurrentHashMap::size);
    }

    /// Returns the key of a rendition without any work; it is the same as long as the bytes are.
    public String key(RenditionOrder order) {
        return encodings.key(order);
    }

    /// Opens a rendition; waits while it is made.
    ///
    /// @throws RenditionBusyException if the queue is full or the wait too long
    /// @throws RenditionFailedException if it cannot be made
    public Rendition open(RenditionOrder order) {
        var name = name(order);
        return cache.open(name).orElseGet(() -> {
            failures.of(name).ifPresent(known -> {
                throw known;
            });
            return Rendition.fresh(await(flight(name, order), limits.patience()));
        });
    }

    /// Returns the size in bytes of a rendition that is made already.
    public OptionalLong size(RenditionOrder order) {
        try (var kept = cache.open(name(order)).orElse(null)) {
            return kept == null ? OptionalLong.empty() : OptionalLong.of(kept.size());
        }
    }

    private String name(RenditionOrder order) {
        var assetKey = order.release().publication().assetKey();
        return assetKey + "/" + key(order) + "." + order.type().extension();
    }

    private CompletableFuture<Encoded> flight(String name, RenditionOrder order) {
        var mine = new CompletableFuture<Encoded>();
        var running = flights.putIfAbsent(name, mine);
        if (running != null) {
            return running;
        }
        mine.whenComplete((encoded, failure) -> flights.remove(name, mine));
        if (!places.tryAcquire()) {
            mine.completeExceptionally(new RenditionBusyException(DeliveryRefusal.ENCODERS_BUSY, RETRY_AFTER));
            return mine;
        }
        start(name, order, mine);
        return mine;
    }

    private void start(String name, RenditionOrder order, CompletableFuture<Encoded> flight) {
        try {
            pool.submit(vips -> encode(vips, name, order)).whenComplete((encoded, failure) -> {
                places.release();
                if (failure == null) {
                    flight.complete(encoded);
                } else {
                    flight.completeExceptionally(failed(name, order, failure));
                }
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            places.release();
            flight.completeExceptionally(new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, RETRY_AFTER));
        }
    }

    private Encoded encode(Vips vips, String name, RenditionOrder order) {
        // Another flight may have landed between the look into the cache and the start of this one.
        var kept = cache.read(name);
        if (kept.isPresent()) {
            return new Encoded(kept.get(), Duration.ZERO);
        }
        var start = System.nanoTime();
        byte[] bytes;
        try (var source = blobs.lend(order.release().blob())) {
            bytes = renderer.render(vips, source.path(), order);
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        encodes.record(time);
        cache.keep(name, bytes);
        return new Encoded(bytes, time);
    }

    private RenditionFailedException failed(String name, RenditionOrder order, Throwable cause) {
        var failure = new RenditionFailedException(order, cause);
        LOG.error("A rendition failed; it is tried again in a minute at the earliest", failure);
        failures.add(name, failure);
        failed.increment();
        return failure;
    }

    private static Encoded await(CompletableFuture<Encoded> flight, Duration patience) {
        try {
            return flight.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new RenditionBusyException(DeliveryRefusal.RENDITION_IN_WORK, RETRY_AFTER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RenditionBusyException(DeliveryRefusal.DELIVERY_STOPPING, RETRY_AFTER);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DeliveryException known) {
                throw known;
            }
            throw new IllegalStateException("A flight ended in an unexpected way", failure.getCause());
        }
    }

    /// Finishes what is being made and takes no more.
    @Override
    public void close() {
        pool.close();
    }
}

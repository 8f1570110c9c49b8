package org.bildwerk.delivery.rendition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration SIGN_AGAIN_AFTER = Duration.ofMinutes(15);

    private final RenditionMaker maker;
    private final KeptRenditions kept;
    private final CredentialPolicy policy;
    private final Encodings encodings;
    private final RenditionCache cache;
    private final Clock clock;
    private final RenditionLimits limits;
    private final VipsPool pool;
    private final Semaphore places;
    private final Timer encodes;
    private final Counter failed;
    private final RecentFailures failures;
    private final ConcurrentHashMap<String, CompletableFuture<Encoded>> flights = new ConcurrentHashMap<>();

    // One line of work with many hands: name, look up, make, keep, count, remember what failed.
    Renditions(
            Vips vips,
            RenditionMaker maker,
            KeptRenditions kept,
            CredentialPolicy policy,
            Encodings encodings,
            RenditionCache cache,
            RenditionLimits limits,
            MeterRegistry meters,
            Clock clock) {
        this.maker = maker;
        this.kept = kept;
        this.policy = policy;
        this.encodings = encodings;
        this.cache = cache;
        this.clock = clock;
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

    /// Tells what is known of a rendition without making it. The key is the same as long as the bytes are.
    public Naming know(RenditionOrder order) {
        var place = policy.placeOf(order);
        if (place == CredentialPlace.NONE) {
            return unsigned(order, !policy.isMissing(order));
        }
        var row = kept.find(order, place).orElse(null);
        if (row != null && row.image() != null) {
            return row.naming();
        }
        return row == null || clock.instant().isAfter(row.updatedAt().plus(SIGN_AGAIN_AFTER))
                ? new Naming(encodings.key(order, place), place, null, true)
                : unsigned(order, false);
    }

    private Naming unsigned(RenditionOrder order, boolean settled) {
        return new Naming(encodings.key(order, CredentialPlace.NONE), CredentialPlace.NONE, null, settled);
    }

    /// Opens a rendition; waits while it is made.
    ///
    /// @throws RenditionBusyException if the queue is full or the wait too long
    /// @throws RenditionFailedException if it cannot be made
    public Rendition open(RenditionOrder order) {
        var naming = know(order);
        var name = naming.fileName(order);
        return cache.open(name, naming).or(() -> stored(order, naming)).orElseGet(() -> {
            failures.of(name).ifPresent(known -> {
                throw known;
            });
            return Rendition.fresh(await(flight(name, order, naming), limits.patience()));
        });
    }

    /// Fetches what was signed before and has left the cache, or was made by another node.
    private Optional<Rendition> stored(RenditionOrder order, Naming naming) {
        return naming.place() == CredentialPlace.NONE
                ? Optional.empty()
                : kept.find(order, naming.place())
                        .filter(row -> row.image() != null)
                        .map(row -> {
                            var bytes = kept.image(row);
                            cache.keep(row.naming().fileName(order), bytes);
                            return Rendition.kept(new ByteArrayInputStream(bytes), bytes.length, row.naming());
                        });
    }

    /// Returns the size in bytes of a rendition that is made already.
    public OptionalLong size(RenditionOrder order) {
        var naming = know(order);
        try (var found = cache.open(naming.fileName(order), naming).orElse(null)) {
            return found == null ? OptionalLong.empty() : OptionalLong.of(found.size());
        }
    }

    private CompletableFuture<Encoded> flight(String name, RenditionOrder order, Naming naming) {
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
        start(name, order, naming, mine);
        return mine;
    }

    private void start(String name, RenditionOrder order, Naming naming, CompletableFuture<Encoded> flight) {
        try {
            pool.submit(vips -> encode(vips, order, naming)).whenComplete((encoded, failure) -> {
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

    private Encoded encode(Vips vips, RenditionOrder order, Naming naming) {
        // Another flight may have landed between the look into the cache and the start of this one.
        var landed = know(order);
        var there = cache.read(landed.fileName(order));
        if (there.isPresent()) {
            return new Encoded(there.get(), landed, Duration.ZERO);
        }
        var start = System.nanoTime();
        var made = maker.make(vips, order, naming, unsigned(order, false));
        var time = Duration.ofNanos(System.nanoTime() - start);
        encodes.record(time);
        cache.keep(made.naming().fileName(order), made.bytes());
        return new Encoded(made.bytes(), made.naming(), time);
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

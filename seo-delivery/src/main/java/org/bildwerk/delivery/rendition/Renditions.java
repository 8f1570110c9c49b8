package org.bildwerk.delivery.rendition;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bildwerk.vips.Vips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands out renditions: from the cache, else made once however many ask at the same time. Thread-safe.
public final class Renditions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

    private final RenditionMaker maker;
    private final KeptRenditions kept;
    private final Plans plans;
    private final RenditionCache cache;
    private final RenditionLimits limits;
    private final Lanes lanes;
    private final RenditionMeters meters;
    private final RecentFailures failures;
    private final Flights flights = new Flights();
    private final HeavySources heavy = new HeavySources();

    // One line of work with many hands: name, look up, make, keep, count, remember what failed.
    Renditions(
            Vips vips,
            RenditionMaker maker,
            KeptRenditions kept,
            Plans plans,
            RenditionCache cache,
            RenditionLimits limits,
            MeterRegistry meters,
            Clock clock) {
        this.maker = maker;
        this.kept = kept;
        this.plans = plans;
        this.cache = cache;
        this.limits = limits;
        this.lanes = new Lanes(vips, limits);
        this.failures = new RecentFailures(clock);
        this.meters = new RenditionMeters(meters);
        this.meters.watch(cache, flights, lanes);
    }

    /// Tells what is known of a rendition without making it. The key is the same as long as the bytes are.
    public Naming know(RenditionOrder order) {
        return plans.of(order).naming();
    }

    /// Tells whether a rendition is made already, so that nobody waits for it.
    public boolean isReady(RenditionOrder order) {
        var naming = know(order);
        return cache.has(naming.fileName(order)) || isKept(order, naming);
    }

    private boolean isKept(RenditionOrder order, Naming naming) {
        return naming.place() != CredentialPlace.NONE
                && kept.find(order, naming.place())
                        .filter(row -> row.image() != null)
                        .isPresent();
    }

    /// Has a rendition made without waiting for it, unless all places are taken or it failed a moment ago.
    public void begin(RenditionOrder order) {
        var name = know(order).fileName(order);
        if (failures.of(name).isEmpty()) {
            var unused = flight(name, order);
        }
    }

    /// Opens a rendition; waits while it is made.
    ///
    /// @throws RenditionBusyException if the queue is full or the wait would be too long
    /// @throws RenditionFailedException if it cannot be made
    public Rendition open(RenditionOrder order) {
        var naming = know(order);
        var name = naming.fileName(order);
        var found = cache.open(name, naming)
                .or(() -> stored(order, naming))
                .or(() -> hasty(order))
                .orElseGet(() -> {
                    failures.of(name).ifPresent(known -> {
                        throw known;
                    });
                    return Rendition.fresh(Flights.await(flight(name, order), limits.patience()));
                });
        plans.wantMeasured(order, found.naming());
        return found;
    }

    /// Finds what was made in haste, for as long as the rush lasts.
    private Optional<Rendition> hasty(RenditionOrder order) {
        return lanes.isRushed(heavy.lane(order))
                ? plans.hasty(order)
                        .map(Plans.Plan::naming)
                        .flatMap(naming -> cache.open(naming.fileName(order), naming))
                : Optional.empty();
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

    private CompletableFuture<Encoded> flight(String name, RenditionOrder order) {
        return flights.join(name, mine -> start(heavy.lane(order), name, order, mine));
    }

    /// A source that turns out to need much memory changes the lane.
    private void start(Lanes.Lane lane, String name, RenditionOrder order, CompletableFuture<Encoded> flight) {
        try {
            lanes.submit(lane, vips -> encode(vips, order, lane)).whenComplete((encoded, failure) -> {
                if (failure != null) {
                    flight.completeExceptionally(failed(name, order, failure));
                } else {
                    encoded.ifPresentOrElse(flight::complete, () -> {
                        heavy.add(order);
                        start(Lanes.Lane.HEAVY, name, order, flight);
                    });
                }
            });
        } catch (RenditionBusyException full) {
            flight.completeExceptionally(full);
        }
    }

    private Optional<Encoded> encode(Vips vips, RenditionOrder order, Lanes.Lane lane) {
        var hasty = lanes.isRushed(lane) ? plans.hasty(order) : Optional.<Plans.Plan>empty();
        var plan = hasty.orElseGet(() -> plans.of(order));
        // Another flight may have landed between the look into the cache and the start of this one.
        var there = cache.read(plan.naming().fileName(order));
        if (there.isPresent()) {
            return Optional.of(new Encoded(there.get(), plan.naming(), Duration.ZERO));
        }
        var start = System.nanoTime();
        var made = maker.make(vips, order, plan, lane == Lanes.Lane.HEAVY);
        if (made.isPresent() && hasty.isPresent()) {
            meters.madeInHaste();
        }
        return made.map(picture -> landed(order, picture, start));
    }

    private Encoded landed(RenditionOrder order, RenditionMaker.Made made, long start) {
        var time = Duration.ofNanos(System.nanoTime() - start);
        meters.made(time);
        cache.keep(made.naming().fileName(order), made.bytes());
        return new Encoded(made.bytes(), made.naming(), time);
    }

    /// Tells whether the cache takes more without letting go of what visitors asked for.
    public boolean hasRoom() {
        return cache.hasRoom();
    }

    /// Makes renditions of one publication before somebody asks for them, in the calling thread, one decode for many.
    /// Nothing is measured for that: most are never asked for.
    ///
    /// @return false where the original is too heavy for that
    /// @throws RenditionFailedException if one cannot be made
    public boolean prepare(Vips vips, List<RenditionOrder> orders, Preparation watch) {
        var missing = new ArrayList<RenditionMaker.Planned>();
        for (var order : orders) {
            if (isReady(order)) {
                watch.ready(order);
            } else {
                missing.add(new RenditionMaker.Planned(order, plans.of(order)));
            }
        }
        return maker.makeSeveral(vips, missing, new RenditionMaker.Receiver() {

            @Override
            public boolean goesOn() {
                return watch.goesOn();
            }

            @Override
            public void take(RenditionMaker.Planned one, Supplier<RenditionMaker.Made> making) {
                flights.here(one.name(), () -> ahead(one, making));
                watch.ready(one.order());
            }
        });
    }

    private Encoded ahead(RenditionMaker.Planned one, Supplier<RenditionMaker.Made> making) {
        var start = System.nanoTime();
        try {
            return landed(one.order(), making.get(), start);
        } catch (RuntimeException failure) {
            throw failed(one.name(), one.order(), failure);
        }
    }

    /// Makes a rendition again, in the calling thread, that went out signed before its quality was measured. Any other
    /// one stays as it is.
    ///
    /// @throws IllegalStateException if it cannot be signed now; the one before stays
    public void renew(Vips vips, RenditionOrder order) {
        plans.anew(order).ifPresent(plan -> {
            var made = maker.make(vips, order, plan, true).orElseThrow();
            if (made.naming().place() != plan.naming().place()) {
                throw new IllegalStateException(
                        "%s could not be signed again".formatted(order.address().path()));
            }
            cache.keep(made.naming().fileName(order), made.bytes());
        });
    }

    private RenditionFailedException failed(String name, RenditionOrder order, Throwable cause) {
        var failure = new RenditionFailedException(order, cause);
        LOG.error("A rendition failed; it is tried again in a minute at the earliest", failure);
        failures.add(name, failure);
        meters.failed();
        return failure;
    }

    /// Finishes what is being made and takes no more.
    @Override
    public void close() {
        lanes.close();
    }
}

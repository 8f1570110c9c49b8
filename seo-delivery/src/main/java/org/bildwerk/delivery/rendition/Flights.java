package org.bildwerk.delivery.rendition;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// What is being made at this moment, so that nothing is made twice at a time. Thread-safe.
final class Flights {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ConcurrentHashMap<String, CompletableFuture<Encoded>> running = new ConcurrentHashMap<>();

    /// Returns the running flight of a rendition.
    ///
    /// @param start begins it where there is none; sees to it that the flight ends
    CompletableFuture<Encoded> join(String name, Consumer<CompletableFuture<Encoded>> start) {
        var mine = new CompletableFuture<Encoded>();
        var other = running.putIfAbsent(name, mine);
        if (other != null) {
            return other;
        }
        mine.whenComplete((encoded, failure) -> running.remove(name, mine));
        start.accept(mine);
        return mine;
    }

    /// Makes a rendition in the calling thread, unless somebody is about it already; who asks meanwhile waits for it.
    void here(String name, Supplier<Encoded> work) {
        join(name, flight -> {
            try {
                flight.complete(work.get());
            } catch (RuntimeException failure) {
                flight.completeExceptionally(failure);
                throw failure;
            }
        });
    }

    /// Waits for a flight to land, as long as the patience lasts.
    ///
    /// @throws RenditionBusyException if it takes longer
    /// @throws DeliveryException the reason why it failed
    static Encoded await(CompletableFuture<Encoded> flight, Duration patience) {
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

    int size() {
        return running.size();
    }
}

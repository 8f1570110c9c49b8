package org.bildwerk.delivery.rendition;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is being made at this moment, so that nothing is made twice at a time. Thread-safe.
final class Flights {

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

    int size() {
        return running.size();
    }
}

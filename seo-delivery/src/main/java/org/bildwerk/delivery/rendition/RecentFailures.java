package org.bildwerk.delivery.rendition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Remembers for a minute what could not be made, so that a damaged file in a much visited place does not keep the
/// encoders busy. Thread-safe.
final class RecentFailures {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Clock clock;
    private final LinkedHashMap<String, Failure> failures = new LinkedHashMap<>();

    private record Failure(RenditionFailedException cause, Instant until) {}

    RecentFailures(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<RenditionFailedException> of(String name) {
        var failure = failures.get(name);
        if (failure == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(failure.until())) {
            return Optional.of(failure.cause());
        }
        failures.remove(name);
        return Optional.empty();
    }

    synchronized void add(String name, RenditionFailedException cause) {
        if (failures.size() >= MOST) {
            dropOldest(failures.keySet().iterator());
        }
        failures.put(name, new Failure(cause, clock.instant().plus(MEMORY)));
    }

    private static void dropOldest(Iterator<String> names) {
        names.next();
        names.remove();
    }
}

package org.bildwerk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it. Thread-safe.
public final class MovedClock extends Clock {

    private final AtomicReference<Instant> now;

    public MovedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public void set(Instant moment) {
        now.set(moment);
    }

    public void advance(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments have no zone");
    }
}

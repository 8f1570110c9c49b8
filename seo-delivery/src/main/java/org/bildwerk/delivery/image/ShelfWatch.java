package org.bildwerk.delivery.image;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.Signal;
import org.bildwerk.dam.event.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps up with the outbox for the [Shelf]: looks once a second, at once where this node is told of a commit, and only
/// while somebody asks. What it does not know for sure it does not say. Thread-safe.
final class ShelfWatch {

    /// No position of the outbox: what happened meanwhile is not known.
    static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(ShelfWatch.class);
    private static final long LOOK_AFTER = Duration.ofSeconds(1).toNanos();
    private static final long TRUST_FOR = Duration.ofSeconds(2).toNanos();
    private static final long CATCH_UP_FOR = Duration.ofMinutes(1).toNanos();
    private static final int MOST_EVENTS = 500;

    private final Outbox outbox;
    private final Signal commits;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Look last;

    /// @param position up to which the events are known
    /// @param commits how many commits the node had been told of before
    /// @param nanos when it was looked
    private record Look(long position, long commits, long nanos) {}

    /// @param nanos a clock that never jumps
    ShelfWatch(Outbox outbox, Signal commits, LongSupplier nanos) {
        this.outbox = outbox;
        this.commits = commits;
        this.nanos = nanos;
        this.last = new Look(UNKNOWN, -1, nanos.getAsLong());
    }

    /// Who wants to know what happens.
    interface Listener {

        /// This happened.
        void happened(List<DamEvent> events);

        /// So much happened, or for so long nobody looked, that anything may have.
        void anythingHappened();
    }

    /// Returns up to which position the listener has been told what happened, which is all that this node could know
    /// of; [#UNKNOWN] where that may be too little.
    long keepUp(Listener listener) {
        var known = last;
        var now = nanos.getAsLong();
        var quiet = known.commits() == commits.count();
        if (quiet && now - known.nanos() < LOOK_AFTER) {
            return known.position();
        }
        if (lock.tryLock()) {
            try {
                return look(listener, now);
            } finally {
                lock.unlock();
            }
        }
        return quiet && now - known.nanos() < TRUST_FOR ? known.position() : UNKNOWN;
    }

    /// Runs the work, unless the listener has been told of something since the position was returned, or is just being
    /// told.
    void ifStillAt(long position, Runnable work) {
        if (position == UNKNOWN || !lock.tryLock()) {
            return;
        }
        try {
            if (last.position() == position) {
                work.run();
            }
        } finally {
            lock.unlock();
        }
    }

    private long look(Listener listener, long now) {
        var known = last;
        var told = commits.count();
        if (known.commits() == told && now - known.nanos() < LOOK_AFTER) {
            // Somebody else has just looked.
            return known.position();
        }
        try {
            var caughtUp = known.position() == UNKNOWN || now - known.nanos() > CATCH_UP_FOR
                    ? startAfresh(listener)
                    : follow(listener, known.position());
            last = new Look(caughtUp, told, now);
            return caughtUp;
        } catch (RuntimeException database) {
            LOG.debug("What happened is not known, so everybody is asked", database);
            return UNKNOWN;
        }
    }

    private long startAfresh(Listener listener) {
        var head = outbox.head();
        listener.anythingHappened();
        return head;
    }

    private long follow(Listener listener, long from) {
        var events = outbox.after(from, MOST_EVENTS + 1);
        if (events.size() > MOST_EVENTS) {
            return startAfresh(listener);
        }
        if (events.isEmpty()) {
            return from;
        }
        listener.happened(events.stream().map(StoredEvent::event).toList());
        return events.getLast().position();
    }
}

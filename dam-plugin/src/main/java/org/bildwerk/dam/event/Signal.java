package org.bildwerk.dam.event;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes threads that wait for work. A signal raised while nobody waits is not lost: who waits says up to which count
/// he has looked. Thread-safe.
public final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private volatile long count;

    /// Wakes everyone who waits.
    @SuppressWarnings("NonAtomicVolatileUpdate") // It is written under the lock alone.
    public void raise() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns how often it was raised; read it before looking for work.
    public long count() {
        return count;
    }

    /// Waits until it was raised more often than `seen`, at most for the time given.
    public void await(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var nanos = atMost.toNanos();
            while (count <= seen && nanos > 0) {
                nanos = raised.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}

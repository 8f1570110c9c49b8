package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Java objects that native code calls back, each under a number that travels as the `user` pointer.
///
/// So a few stubs serve all of them for as long as the process lives, and a call that comes late finds nothing
/// instead of freed memory. Safe for every thread.
final class Callbacks<T> {

    private final Map<Long, T> registered = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    MemorySegment register(T callback) {
        long number = last.incrementAndGet();
        registered.put(number, callback);
        return MemorySegment.ofAddress(number);
    }

    @Nullable
    T find(MemorySegment user) {
        return registered.get(user.address());
    }

    void remove(MemorySegment user) {
        registered.remove(user.address());
    }

    int size() {
        return registered.size();
    }
}

package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Owns one object of the library that belongs to the thread which made it.
///
/// While a call uses it, nobody may use or close it, not even a callback of that call.
final class Handle implements AutoCloseable {

    private final C2paLibrary library;
    private final String name;
    private final Thread owner = Thread.currentThread();
    private @Nullable MemorySegment pointer;
    private boolean busy;

    /// @param name what the object is called in messages, such as `reader`
    Handle(C2paLibrary library, String name, MemorySegment pointer) {
        this.library = library;
        this.name = name;
        this.pointer = pointer;
    }

    C2paLibrary library() {
        return library;
    }

    /// Runs a call with the object.
    <T> T use(String operation, BiFunction<Call, MemorySegment, T> body) {
        var mine = open();
        busy = true;
        try {
            return Call.run(library, operation, call -> body.apply(call, mine));
        } finally {
            busy = false;
        }
    }

    /// Runs a call that takes the object over and answers another one in its place. Where it fails, the object is
    /// gone, unless the library says that it never was one of its own.
    void swap(String operation, BiFunction<Call, MemorySegment, MemorySegment> body) {
        use(operation, (call, mine) -> {
            var next = body.apply(call, mine);
            if (!next.equals(MemorySegment.NULL)) {
                pointer = next;
                return next;
            }
            var error = call.error();
            if (!error.notTaken()) {
                pointer = null;
            }
            throw error;
        });
    }

    private MemorySegment open() {
        confine();
        var mine = pointer;
        if (mine == null) {
            throw new IllegalStateException("This " + name + " is closed");
        }
        return mine;
    }

    private void confine() {
        if (Thread.currentThread() != owner) {
            throw new WrongThreadException("This " + name + " belongs to " + owner);
        }
        if (busy) {
            throw new IllegalStateException("This " + name + " is at work");
        }
    }

    @Override
    public void close() {
        confine();
        var mine = pointer;
        pointer = null;
        if (mine != null) {
            library.free.toInt(mine);
        }
    }
}

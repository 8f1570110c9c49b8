package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;
import java.util.function.BiFunction;

/// Owns one context of the library and the callbacks that live as long as somebody works in it.
///
/// Readers and builders hold the library's context alive beyond its closing, so each of them keeps the callbacks.
/// Safe for every thread: a short lock keeps the closing away from the making of readers and builders.
final class NativeContext {

    private final C2paLibrary library;
    private final MemorySegment pointer;
    private final Runnable release;
    private boolean closed;
    private int users = 1;

    /// @param release runs when the context and the last of its readers and builders are closed
    NativeContext(C2paLibrary library, MemorySegment pointer, Runnable release) {
        this.library = library;
        this.pointer = pointer;
        this.release = release;
    }

    C2paLibrary library() {
        return library;
    }

    /// Makes an object that uses the context; whoever has it calls [#leave()] once, after it was freed.
    Handle enter(String name, NativeFunction maker) {
        var made = call("make a " + name, (call, context) -> {
            var object = call.pointer(maker.toPointer(context));
            users++;
            return object;
        });
        return new Handle(library, name, made);
    }

    void leave() {
        boolean last;
        synchronized (this) {
            last = --users == 0;
        }
        if (last) {
            release.run();
        }
    }

    void cancel() {
        call("cancel", (call, context) -> call.count(library.contextCancel.toInt(context)));
    }

    private <T> T call(String operation, BiFunction<Call, MemorySegment, T> body) {
        return Call.run(library, operation, call -> {
            synchronized (this) {
                if (closed) {
                    throw new IllegalStateException("This context is closed");
                }
                return body.apply(call, pointer);
            }
        });
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            library.free.toInt(pointer);
        }
        leave();
    }
}

package org.bildwerk.c2pa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One call into the library with everything that belongs to it: texts and streams that are lent, its error, and
/// what callbacks threw while it ran. It lives on one platform thread.
///
/// The last error of a thread is never cleared by the library. So a mark is set before, and what is read after a
/// failure is this call's own.
final class Call {

    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();
    private static final String NO_ERROR = "Other: no reason given";
    private static final MemorySegment NO_ERROR_TEXT = Arena.global().allocateFrom(NO_ERROR);

    private final C2paLibrary library;
    private final String operation;
    private final Arena arena = Arena.ofConfined();
    private final Deque<NativeStream> streams = new ArrayDeque<>();
    private @Nullable Throwable thrown;

    private Call(C2paLibrary library, String operation) {
        this.library = library;
        this.operation = operation;
    }

    /// Runs a sequence of native calls on one platform thread. What a callback threw is thrown here, whatever the
    /// library made of it.
    static <T> T run(C2paLibrary library, String operation, Function<Call, T> sequence) {
        return NativeThreads.call(() -> new Call(library, operation).run(sequence));
    }

    private <T> T run(Function<Call, T> sequence) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            library.setError.toInt(NO_ERROR_TEXT);
            var result = attempt(sequence);
            rethrow(null);
            return result;
        } finally {
            streams.forEach(NativeStream::close);
            arena.close();
            CURRENT.set(outer);
        }
    }

    private <T> T attempt(Function<Call, T> sequence) {
        try {
            return sequence.apply(this);
        } catch (C2paException failure) {
            rethrow(failure);
            throw failure;
        }
    }

    C2paLibrary library() {
        return library;
    }

    /// Returns memory that lives as long as this call.
    Arena arena() {
        return arena;
    }

    /// Lends a text to the library for this call.
    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    /// Lends a channel to the library for this call.
    MemorySegment stream(SeekableByteChannel channel) {
        var stream = new NativeStream(library, channel);
        streams.push(stream);
        return stream.pointer();
    }

    /// Keeps what a callback threw for the call that it serves on this thread.
    static void remember(Throwable thrown) {
        var call = CURRENT.get();
        if (call == null) {
            return;
        }
        if (call.thrown == null) {
            call.thrown = thrown;
        } else if (call.thrown != thrown) {
            call.thrown.addSuppressed(thrown);
        }
    }

    private void rethrow(@Nullable C2paException failure) {
        var cause = thrown;
        if (cause == null) {
            return;
        }
        if (failure != null) {
            cause.addSuppressed(failure);
        }
        switch (cause) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case IOException io -> throw new UncheckedIOException(io);
            default -> throw new CallbackException(operation, cause);
        }
    }

    /// Returns the pointer, or throws the error where there is none.
    MemorySegment pointer(MemorySegment pointer) {
        if (pointer.equals(MemorySegment.NULL)) {
            throw error();
        }
        return pointer;
    }

    /// Returns the number, or throws the error where it is negative.
    long count(long number) {
        if (number < 0) {
            throw error();
        }
        return number;
    }

    C2paException error() {
        return C2paException.of(operation, library.take(library.error.toPointer()));
    }
}

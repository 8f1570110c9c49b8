package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// Translates between [HttpResolver] and the two structures of the library.
///
/// The request is four pointers (URL, method, header lines, body) and the body's length; the response is a
/// status, a body in memory of `malloc`, which the library frees, and its length.
final class NativeResolver {

    private static final long REQUEST_SIZE = 40;
    private static final long RESPONSE_SIZE = 24;
    private static final long LONGEST_TEXT = 1 << 20;
    private static final NativeFunction MALLOC = malloc();

    private final C2paLibrary library;
    private final HttpResolver resolver;

    NativeResolver(C2paLibrary library, HttpResolver resolver) {
        this.library = library;
        this.resolver = resolver;
    }

    private static NativeFunction malloc() {
        var linker = Linker.nativeLinker();
        var address = linker.defaultLookup().findOrThrow("malloc");
        return new NativeFunction("malloc", linker.downcallHandle(address, FunctionDescriptor.of(ADDRESS, JAVA_LONG)));
    }

    int resolve(MemorySegment request, MemorySegment response) {
        try {
            write(response.reinterpret(RESPONSE_SIZE), resolver.resolve(read(request.reinterpret(REQUEST_SIZE))));
            return 0;
        } catch (Throwable thrown) {
            Call.remember(thrown);
            library.refuse("Remote: " + thrown.getMessage());
            return Upcalls.FAILED;
        }
    }

    private static HttpResolver.Request read(MemorySegment request) {
        long size = request.get(JAVA_LONG, 32);
        var body = size == 0
                ? new byte[0]
                : request.get(ADDRESS, 24).reinterpret(size).toArray(JAVA_BYTE);
        var headers = text(request, 16).lines().toList();
        return new HttpResolver.Request(text(request, 8), text(request, 0), headers, body);
    }

    private static String text(MemorySegment request, long offset) {
        return request.get(ADDRESS, offset).reinterpret(LONGEST_TEXT).getString(0);
    }

    private static void write(MemorySegment response, HttpResolver.Response answer) throws IOException {
        int size = answer.body().length;
        response.set(JAVA_INT, 0, answer.status());
        if (size == 0) {
            return;
        }
        var body = MALLOC.toPointer((long) size);
        if (body.equals(MemorySegment.NULL)) {
            throw new IOException("There is no memory for an answer of " + size + " bytes");
        }
        MemorySegment.copy(answer.body(), 0, body.reinterpret(size), JAVA_BYTE, 0, size);
        response.set(ADDRESS, 8, body);
        response.set(JAVA_LONG, 16, size);
    }
}

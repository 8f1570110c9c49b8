package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// What native code calls. The stubs live in the global arena, so they outlive whatever holds them.
///
/// Nothing is thrown into native code, where it would end the process: it is remembered for the [Call].
final class Upcalls {

    static final int FAILED = -1;
    private static final int STOP = 0;
    private static final int GO_ON = 1;

    static final Callbacks<NativeStream> STREAMS = new Callbacks<>();
    static final Callbacks<NativeSigner> SIGNERS = new Callbacks<>();
    static final Callbacks<Progress> PROGRESS = new Callbacks<>();
    static final Callbacks<NativeResolver> RESOLVERS = new Callbacks<>();

    static final MemorySegment READ = stub("read", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG);
    static final MemorySegment SEEK = stub("seek", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT);
    static final MemorySegment WRITE = stub("write", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG);
    static final MemorySegment FLUSH = stub("flush", JAVA_LONG, ADDRESS);
    static final MemorySegment SIGN = stub("sign", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG);
    static final MemorySegment REPORT = stub("report", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    static final MemorySegment RESOLVE = stub("resolve", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);

    private Upcalls() {}

    private static MemorySegment stub(String name, MemoryLayout result, MemoryLayout... arguments) {
        var descriptor = FunctionDescriptor.of(result, arguments);
        try {
            var target = MethodHandles.lookup().findStatic(Upcalls.class, name, descriptor.toMethodType());
            return Linker.nativeLinker().upcallStub(target, descriptor, Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("There is no upcall " + name, impossible);
        }
    }

    static long read(MemorySegment user, MemorySegment buffer, long size) {
        var stream = STREAMS.find(user);
        return stream == null ? FAILED : guarded(() -> stream.read(buffer.reinterpret(size)));
    }

    static long seek(MemorySegment user, long offset, int mode) {
        var stream = STREAMS.find(user);
        return stream == null ? FAILED : guarded(() -> stream.seek(offset, mode));
    }

    static long write(MemorySegment user, MemorySegment buffer, long size) {
        var stream = STREAMS.find(user);
        return stream == null ? FAILED : guarded(() -> stream.write(buffer.reinterpret(size)));
    }

    static long flush(MemorySegment user) {
        return STREAMS.find(user) == null ? FAILED : 0;
    }

    static long sign(MemorySegment user, MemorySegment data, long size, MemorySegment out, long room) {
        var signer = SIGNERS.find(user);
        return signer == null ? FAILED : guarded(() -> signer.sign(data.reinterpret(size), out.reinterpret(room)));
    }

    static int report(MemorySegment user, int phase, int step, int total) {
        var progress = PROGRESS.find(user);
        if (progress == null) {
            return GO_ON;
        }
        try {
            return progress.goOn(ProgressPhase.of(phase), step, total) ? GO_ON : STOP;
        } catch (Throwable thrown) {
            Call.remember(thrown);
            return STOP;
        }
    }

    static int resolve(MemorySegment user, MemorySegment request, MemorySegment response) {
        var resolver = RESOLVERS.find(user);
        return resolver == null ? FAILED : resolver.resolve(request, response);
    }

    private interface Body {
        long run() throws Exception;
    }

    private static long guarded(Body body) {
        try {
            return body.run();
        } catch (Throwable thrown) {
            Call.remember(thrown);
            return FAILED;
        }
    }
}

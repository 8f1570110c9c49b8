package org.bildwerk.c2pa;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;

/// Lends a channel to the library for one call.
final class NativeStream implements AutoCloseable {

    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int EMPTY_READS = 1000;

    private final C2paLibrary library;
    private final SeekableByteChannel channel;
    private final MemorySegment user;
    private final MemorySegment pointer;

    NativeStream(C2paLibrary library, SeekableByteChannel channel) {
        this.library = library;
        this.channel = channel;
        this.user = Upcalls.STREAMS.register(this);
        this.pointer = library.stream.toPointer(user, Upcalls.READ, Upcalls.SEEK, Upcalls.WRITE, Upcalls.FLUSH);
    }

    MemorySegment pointer() {
        return pointer;
    }

    /// Answers 0 at the end alone; a channel that gives nothing for now is asked again.
    long read(MemorySegment target) throws IOException {
        var buffer = target.asByteBuffer();
        if (!buffer.hasRemaining()) {
            return 0;
        }
        for (int i = 0; i < EMPTY_READS; i++) {
            int read = channel.read(buffer);
            if (read != 0) {
                return Math.max(read, 0);
            }
        }
        throw new IOException("The channel gave nothing in " + EMPTY_READS + " reads");
    }

    long write(MemorySegment source) throws IOException {
        return channel.write(source.asByteBuffer().asReadOnlyBuffer());
    }

    long seek(long offset, int mode) throws IOException {
        long origin = switch (mode) {
            case FROM_START -> 0;
            case FROM_HERE -> channel.position();
            default -> channel.size();
        };
        long position = Math.addExact(origin, offset);
        if (position < 0) {
            throw new IOException("Position " + position + " lies before the start");
        }
        channel.position(position);
        return position;
    }

    @Override
    public void close() {
        library.releaseStream.run(pointer);
        Upcalls.STREAMS.remove(user);
    }
}

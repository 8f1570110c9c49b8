package org.bildwerk.metadata.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MalformedImageException;

/// Reads numbers and blocks anywhere in a file through a small window; what lies beyond the end is malformed.
final class Source {

    /// No block of metadata is longer: 64 MiB.
    static final int LONGEST_BLOCK = 64 << 20;

    private static final int WINDOW = 16 << 10;
    private static final int COPY_BUFFER = 256 << 10;

    private final SeekableByteChannel channel;
    private final ContainerFormat format;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    Source(SeekableByteChannel channel, ContainerFormat format, ByteOrder order) {
        this.channel = channel;
        this.format = format;
        this.window.order(order);
        try {
            this.size = channel.size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ContainerFormat format() {
        return format;
    }

    long size() {
        return size;
    }

    ByteOrder order() {
        return window.order();
    }

    int u8(long at) {
        return window.get(seek(at, 1)) & 0xff;
    }

    int u16(long at) {
        return window.getShort(seek(at, 2)) & 0xffff;
    }

    long u32(long at) {
        return window.getInt(seek(at, 4)) & 0xffffffffL;
    }

    /// Returns an unsigned number that is at most `Long.MAX_VALUE`.
    long u64(long at) {
        long value = window.getLong(seek(at, 8));
        if (value < 0) {
            throw malformed(at, "a length beyond all files");
        }
        return value;
    }

    /// Returns four characters, such as the type of a chunk.
    String fourCharacters(long at) {
        int from = seek(at, 4);
        return new String(window.array(), from, 4, StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(long at, long end, byte[] prefix) {
        if (at < 0 || prefix.length > Math.min(end, size) - at) {
            return false;
        }
        int from = seek(at, prefix.length);
        for (int i = 0; i < prefix.length; i++) {
            if (window.get(from + i) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns a copy of the bytes, after a check that the file has them and that they are not too many.
    byte[] bytes(long at, long length, String what) {
        if (length < 0 || length > LONGEST_BLOCK) {
            throw malformed(at, "%s of %d bytes is more than the limit of %d".formatted(what, length, LONGEST_BLOCK));
        }
        require(at, length, what);
        var bytes = new byte[(int) length];
        fill(at, ByteBuffer.wrap(bytes));
        return bytes;
    }

    void require(long at, long length, String what) {
        if (at < 0 || length < 0 || at > size || length > size - at) {
            throw malformed(at, "%s of %d bytes does not end within the file of %d".formatted(what, length, size));
        }
    }

    MalformedImageException malformed(long at, String what) {
        return new MalformedImageException(format, at, what);
    }

    void copy(long from, long to, WritableByteChannel target) throws IOException {
        if (channel instanceof FileChannel file) {
            transfer(file, from, to, target);
            return;
        }
        var buffer = ByteBuffer.allocate((int) Math.min(COPY_BUFFER, to - from));
        for (long at = from; at < to; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
            fill(at, buffer);
            buffer.flip();
            while (buffer.hasRemaining()) {
                target.write(buffer);
            }
        }
    }

    private void transfer(FileChannel file, long from, long to, WritableByteChannel target) throws IOException {
        for (long at = from; at < to; ) {
            long moved = file.transferTo(at, to - at, target);
            if (moved <= 0) {
                throw malformed(at, "the file became shorter while it was read");
            }
            at += moved;
        }
    }

    private int seek(long at, int length) {
        if (at < windowAt || at > windowAt + window.limit() - length) {
            require(at, length, "a number");
            window.clear().limit((int) Math.min(WINDOW, size - at));
            fill(at, window);
            window.flip();
            windowAt = at;
        }
        return (int) (at - windowAt);
    }

    private void fill(long at, ByteBuffer buffer) {
        try {
            channel.position(at);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw malformed(at, "the file became shorter while it was read");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.bildwerk.c2pa;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/// Bytes in memory as a channel: given ones to read, or new ones that grow. For one thread at a time.
public final class MemoryChannel implements SeekableByteChannel {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final boolean writable;
    private byte[] bytes;
    private int size;
    private long position;
    private boolean closed;

    /// Makes an empty channel to write and read.
    public MemoryChannel() {
        this(new byte[8192], 0, true);
    }

    private MemoryChannel(byte[] bytes, int size, boolean writable) {
        this.bytes = bytes;
        this.size = size;
        this.writable = writable;
    }

    /// Makes a channel that reads these very bytes, uncopied.
    public static MemoryChannel of(byte[] bytes) {
        return new MemoryChannel(bytes, bytes.length, false);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), size - position);
        target.put(bytes, (int) position, count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws ClosedChannelException {
        requireOpen();
        if (!writable) {
            throw new NonWritableChannelException();
        }
        int count = source.remaining();
        ensure(position + count);
        source.get(bytes, (int) position, count);
        position += count;
        size = (int) Math.max(size, position);
        return count;
    }

    private void ensure(long needed) {
        if (needed > LARGEST) {
            throw new IllegalArgumentException(needed + " bytes are too many for memory");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, 2L * bytes.length)));
        }
    }

    @Override
    public long position() throws ClosedChannelException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) throws ClosedChannelException {
        requireOpen();
        if (other < 0) {
            throw new IllegalArgumentException("position " + other);
        }
        position = other;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        requireOpen();
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) throws ClosedChannelException {
        requireOpen();
        if (length < size) {
            Arrays.fill(bytes, (int) length, size, (byte) 0);
            size = (int) length;
        }
        position = Math.min(position, length);
        return this;
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}

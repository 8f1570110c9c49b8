package org.bildwerk.c2pa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A channel that behaves as badly as a channel may.
final class OddChannel implements SeekableByteChannel {

    private final SeekableByteChannel bytes;
    private long allowance = Long.MAX_VALUE;
    private boolean hesitates;
    private int calls;

    OddChannel(byte[] given) {
        this.bytes = new MemoryChannel();
        try {
            bytes.write(ByteBuffer.wrap(given));
            bytes.position(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Breaks after so many bytes.
    OddChannel failingAfter(long count) {
        allowance = count;
        return this;
    }

    /// Moves one to seven bytes at a time, and none in every third call.
    OddChannel hesitating() {
        hesitates = true;
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + portion(target.remaining()));
        int count = target.hasRemaining() ? bytes.read(target) : 0;
        target.limit(limit);
        spend(count);
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int limit = source.limit();
        source.limit(source.position() + Math.max(1, portion(source.remaining())));
        int count = bytes.write(source);
        source.limit(limit);
        spend(count);
        return count;
    }

    private int portion(int wanted) {
        calls++;
        if (!hesitates) {
            return wanted;
        }
        return Math.min(wanted, calls % 3 == 0 ? 0 : 1 + calls % 7);
    }

    private void spend(int count) throws IOException {
        allowance -= count;
        if (allowance < 0) {
            throw new IOException("the disk is gone");
        }
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long other) throws IOException {
        bytes.position(other);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long length) throws IOException {
        bytes.truncate(length);
        return this;
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

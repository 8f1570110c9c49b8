package org.bildwerk.dam.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/// Reads no more than the limit, however much comes. Not thread-safe.
public final class LimitedStream extends FilterInputStream {

    private final long most;
    private final Supplier<? extends RuntimeException> tooLong;
    private long read;

    /// @param tooLong what is thrown once more than `most` bytes have come
    public LimitedStream(InputStream in, long most, Supplier<? extends RuntimeException> tooLong) {
        super(in);
        this.most = most;
        this.tooLong = tooLong;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int some = super.read(target, offset, length);
        count(some);
        return some;
    }

    private void count(int some) {
        read += Math.max(0, some);
        if (read > most) {
            throw tooLong.get();
        }
    }
}

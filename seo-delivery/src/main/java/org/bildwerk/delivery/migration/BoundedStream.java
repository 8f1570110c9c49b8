package org.bildwerk.delivery.migration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads no more than the limit. Not thread-safe.
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var some = super.read(target, offset, length);
        count(some);
        return some;
    }

    private void count(int some) {
        read += Math.max(0, some);
        if (read > most) {
            throw new FileTooLongException(most);
        }
    }
}

package org.bildwerk.delivery.rendition;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// A rendition, open for reading; whoever asked for it closes it.
public final class Rendition implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final InputStream content;
    private final long size;
    private final Naming naming;
    private final Optional<Duration> encoding;

    private Rendition(InputStream content, long size, Naming naming, Optional<Duration> encoding) {
        this.content = content;
        this.size = size;
        this.naming = naming;
        this.encoding = encoding;
    }

    static Rendition kept(InputStream content, long size, Naming naming) {
        return new Rendition(content, size, naming, Optional.empty());
    }

    static Rendition fresh(Encoded encoded) {
        return new Rendition(
                new ByteArrayInputStream(encoded.bytes()),
                encoded.bytes().length,
                encoded.naming(),
                Optional.of(encoded.time()));
    }

    /// Returns the number of bytes.
    public long size() {
        return size;
    }

    /// Returns what its bytes are called, and where its credential lies.
    public Naming naming() {
        return naming;
    }

    /// Returns how long the encode took that this request waited for; empty where the cache had it.
    public Optional<Duration> encoding() {
        return encoding;
    }

    /// Reads all bytes; they are read or written once.
    public byte[] bytes() throws IOException {
        return content.readAllBytes();
    }

    /// Writes all bytes.
    public void writeTo(OutputStream target) throws IOException {
        content.transferTo(target);
    }

    /// Writes a part of the bytes; it is written once, this or the whole.
    public void writeTo(OutputStream target, long first, long length) throws IOException {
        content.skipNBytes(first);
        var buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("A rendition is shorter than it was");
            }
            target.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException ignored) {
            // It was open for reading only: nothing is lost.
        }
    }
}

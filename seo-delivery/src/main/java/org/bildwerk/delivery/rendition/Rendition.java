package org.bildwerk.delivery.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// A rendition, open for reading; whoever asked for it closes it.
public final class Rendition implements AutoCloseable {

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

    /// Writes all bytes.
    public void writeTo(OutputStream target) throws IOException {
        content.transferTo(target);
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

package org.bildwerk.dam.storage;

import java.io.OutputStream;
import java.nio.file.Path;

/// A file on its way into the store: write it, look at it, commit it or let it go. Not thread-safe.
public interface Staging extends AutoCloseable {

    /// Returns the stream to write to; it counts and hashes what passes.
    OutputStream stream();

    /// Returns the local file written so far, complete once the stream is closed.
    Path path();

    /// Returns the digest of what was written; the stream must be closed.
    BlobId id();

    /// Returns the number of bytes written.
    long size();

    /// Moves the file into the store, durably; a file that is there already is left as it is.
    BlobId commit();

    @Override
    void close();
}

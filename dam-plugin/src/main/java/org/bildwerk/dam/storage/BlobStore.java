package org.bildwerk.dam.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Port: where files lie, named by the SHA-256 of their bytes. A file once stored never changes. Thread-safe.
public interface BlobStore {

    /// Opens a place to write a file whose digest is not known yet. The caller closes it; what was not committed is
    /// gone then.
    Staging stage();

    /// Opens the file for reading; the caller closes it.
    ///
    /// @throws BlobMissingException if it is not there
    InputStream open(BlobId id);

    /// Lends the file as a local path, which is valid until the lease is closed. A remote store fetches it first.
    ///
    /// @throws BlobMissingException if it is not there
    Lease lend(BlobId id);

    boolean exists(BlobId id);

    /// Removes the file; nothing happens if it is not there.
    void delete(BlobId id);

    /// Lists all files; the caller closes the stream.
    Stream<StoredBlob> list();

    /// Returns size and age of the file; empty if it is not there.
    Optional<StoredBlob> find(BlobId id);

    /// Removes what was staged before the moment given and neither committed nor closed.
    ///
    /// @return how many were removed
    int sweepStaging(Instant before);

    /// A local path for as long as it is open.
    interface Lease extends AutoCloseable {

        Path path();

        @Override
        void close();
    }
}

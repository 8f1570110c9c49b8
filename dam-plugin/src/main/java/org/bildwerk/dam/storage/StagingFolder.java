package org.bildwerk.dam.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// The local folder in which files are written before their digest is known. Thread-safe.
final class StagingFolder {

    /// Takes a complete, durable staged file into the store; may move the file away.
    @FunctionalInterface
    interface Acceptor {
        void accept(Path file, BlobId id, long size);
    }

    private final Path folder;
    private final long reserveBytes;

    /// @param reserveBytes space that staging leaves to the database and the search index
    StagingFolder(Path folder, long reserveBytes) {
        this.folder = Folders.create(folder);
        this.reserveBytes = reserveBytes;
    }

    Staging stage(Acceptor acceptor) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < reserveBytes) {
                throw StorageException.full(folder, null);
            }
            return new StagedFile(folder.resolve(UUID.randomUUID().toString()), acceptor);
        } catch (IOException e) {
            throw StorageException.of("Writing in", folder, e);
        }
    }

    int sweep(Instant before) {
        return sweep(folder, before);
    }

    /// Removes the files of a folder that were last written before the moment given.
    static int sweep(Path folder, Instant before) {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> Folders.modifiedAt(file).isBefore(before))
                    .filter(StagingFolder::deleted)
                    .count();
        } catch (IOException | UncheckedIOException e) {
            throw StorageException.failed("Sweeping " + folder, e);
        }
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class StagedFile implements Staging {

        private final Path path;
        private final Acceptor acceptor;
        private final DigestingStream stream;

        StagedFile(Path path, Acceptor acceptor) throws IOException {
            this.path = path;
            this.acceptor = acceptor;
            this.stream = new DigestingStream(path, true);
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public BlobId id() {
            return stream.id();
        }

        @Override
        public long size() {
            return stream.size();
        }

        @Override
        public BlobId commit() {
            stream.close();
            var id = stream.id();
            acceptor.accept(path, id, stream.size());
            return id;
        }

        @Override
        public void close() {
            try {
                stream.close();
            } finally {
                remove();
            }
        }

        private void remove() {
            try {
                Files.deleteIfExists(path);
            } catch (NoSuchFileException gone) {
                // Committed or swept: nothing is left to remove.
            } catch (IOException e) {
                throw StorageException.of("Removing", path, e);
            }
        }
    }
}

package org.bildwerk.dam.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps files in a local folder as `sha256/ab/cd/<hex>`. A file appears whole or not at all, also after a loss of
/// power: it is written aside, forced to disk and renamed. Thread-safe.
public final class FolderBlobStore implements BlobStore {

    private final Path root;
    private final StagingFolder staging;
    private final Clock clock;

    /// @param folder holds `sha256` and `staging`; both must lie in one file system
    /// @param reserveBytes free space below which nothing new is taken
    public FolderBlobStore(Path folder, long reserveBytes, Clock clock) {
        this.root = Folders.create(folder.resolve("sha256"));
        this.staging = new StagingFolder(folder.resolve("staging"), reserveBytes);
        this.clock = clock;
    }

    @Override
    public Staging stage() {
        return staging.stage(this::accept);
    }

    private void accept(Path file, BlobId id, long size) {
        var folder = folder(id);
        var target = path(id);
        try {
            if (Files.exists(target) && Files.size(target) == size) {
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
                return;
            }
            Folders.create(folder);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(folder);
        } catch (IOException e) {
            throw StorageException.of("Storing", target, e);
        }
    }

    @Override
    public InputStream open(BlobId id) {
        try {
            return Files.newInputStream(path(id));
        } catch (NoSuchFileException e) {
            throw new BlobMissingException(id, root.toString());
        } catch (IOException e) {
            throw StorageException.of("Reading", path(id), e);
        }
    }

    @Override
    public Lease lend(BlobId id) {
        if (!exists(id)) {
            throw new BlobMissingException(id, root.toString());
        }
        return new InPlace(path(id));
    }

    @Override
    public boolean exists(BlobId id) {
        return Files.isRegularFile(path(id));
    }

    @Override
    public void delete(BlobId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw StorageException.of("Removing", path(id), e);
        }
    }

    @Override
    public Stream<StoredBlob> list() {
        try {
            return Files.walk(root, 3)
                    .filter(file -> file.getNameCount() == root.getNameCount() + 3)
                    .map(file -> BlobId.parse(String.valueOf(file.getFileName())))
                    .flatMap(Optional::stream)
                    .map(this::find)
                    .flatMap(Optional::stream);
        } catch (IOException e) {
            throw StorageException.of("Listing", root, e);
        }
    }

    @Override
    public Optional<StoredBlob> find(BlobId id) {
        var path = path(id);
        try {
            return Optional.of(new StoredBlob(
                    id, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw StorageException.of("Reading", path, e);
        }
    }

    @Override
    public int sweepStaging(Instant before) {
        return staging.sweep(before);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private Path folder(BlobId id) {
        return root.resolve(id.sha256().substring(0, 2)).resolve(id.sha256().substring(2, 4));
    }

    private Path path(BlobId id) {
        return folder(id).resolve(id.sha256());
    }

    private record InPlace(Path path) implements Lease {

        @Override
        public void close() {
            // The file stays where it lives.
        }
    }
}

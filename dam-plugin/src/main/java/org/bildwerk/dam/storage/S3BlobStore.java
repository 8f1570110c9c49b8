package org.bildwerk.dam.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Keeps files in an S3-compatible store under `<prefix>sha256/ab/cd/<hex>`. Files are staged and lent through a local
/// folder. Thread-safe.
final class S3BlobStore implements BlobStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(S3BlobStore.class);
    private static final Duration YOUNG = Duration.ofHours(1);
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final StagingFolder staging;
    private final Path lent;

    /// @param folder local; for files on their way in and out
    S3BlobStore(S3Client client, String bucket, String prefix, Path folder, long reserveBytes) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix + "sha256/";
        this.staging = new StagingFolder(folder.resolve("staging"), reserveBytes);
        this.lent = Folders.create(folder.resolve("lent"));
    }

    @Override
    public Staging stage() {
        return staging.stage(this::accept);
    }

    private void accept(Path file, BlobId id, long size) {
        asking("Storing " + id, () -> {
            try {
                return put(file, id, true);
            } catch (S3Exception e) {
                return switch (e.statusCode()) {
                    case PRECONDITION_FAILED -> refresh(file, id, size);
                    case NOT_IMPLEMENTED -> put(file, id, false);
                    default -> throw e;
                };
            }
        });
    }

    private boolean put(Path file, BlobId id, boolean onlyIfAbsent) {
        var request = PutObjectRequest.builder().bucket(bucket).key(key(id));
        client.putObject(onlyIfAbsent ? request.ifNoneMatch("*").build() : request.build(), RequestBody.fromFile(file));
        return true;
    }

    /// Writes an old or damaged file again, so that no sweep takes it for abandoned.
    private boolean refresh(Path file, BlobId id, long size) {
        var fresh = find(id).filter(there ->
                there.size() == size && there.modifiedAt().isAfter(Instant.now().minus(YOUNG)));
        return fresh.isPresent() || put(file, id, false);
    }

    @Override
    public InputStream open(BlobId id) {
        return asking("Reading " + id, () -> {
            try {
                return client.getObject(request -> request.bucket(bucket).key(key(id)));
            } catch (NoSuchKeyException e) {
                throw new BlobMissingException(id, toString());
            }
        });
    }

    @Override
    public Lease lend(BlobId id) {
        var copy = lent.resolve(id + "-" + UUID.randomUUID());
        try (var stream = open(id)) {
            Files.copy(stream, copy);
            return new Copy(copy);
        } catch (IOException e) {
            remove(copy);
            throw StorageException.of("Fetching into", copy, e);
        }
    }

    @Override
    public boolean exists(BlobId id) {
        return find(id).isPresent();
    }

    @Override
    public void delete(BlobId id) {
        asking(
                "Removing " + id,
                () -> client.deleteObject(request -> request.bucket(bucket).key(key(id))));
    }

    @Override
    public Stream<StoredBlob> list() {
        return asking(
                "Listing",
                () ->
                        client
                                .listObjectsV2Paginator(
                                        request -> request.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .flatMap(S3BlobStore::blob));
    }

    private static Stream<StoredBlob> blob(S3Object object) {
        var name = object.key().substring(object.key().lastIndexOf('/') + 1);
        return BlobId.parse(name).map(id -> new StoredBlob(id, object.size(), object.lastModified())).stream();
    }

    @Override
    public Optional<StoredBlob> find(BlobId id) {
        return asking("Looking for " + id, () -> {
            try {
                var head = client.headObject(request -> request.bucket(bucket).key(key(id)));
                return Optional.of(new StoredBlob(id, head.contentLength(), head.lastModified()));
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public int sweepStaging(Instant before) {
        return staging.sweep(before) + StagingFolder.sweep(lent, before);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "the bucket " + bucket;
    }

    private String key(BlobId id) {
        var hex = id.sha256();
        return prefix + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    private <T> T asking(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw StorageException.failed("%s in %s (%s)".formatted(what, this, e.getMessage()), e);
        }
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("The fetched copy {} stays until the next sweep: {}", copy, e.getMessage());
        }
    }

    private record Copy(Path path) implements Lease {

        @Override
        public void close() {
            remove(path);
        }
    }
}

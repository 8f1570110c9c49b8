package org.bildwerk.dam.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.ingest.inspection.FileName;
import org.jspecify.annotations.Nullable;

/// Uploads that survive a broken line and a restart: a file comes in pieces, each is safe on disk before it is
/// acknowledged. An upload belongs to who began it; one that nobody touches expires. Thread-safe.
public final class Uploads {

    private static final int BUFFER = 1 << 16;

    private final UploadTable table;
    private final Ingest ingest;
    private final IngestSettings settings;
    private final Path folder;
    private final Clock clock;

    Uploads(UploadTable table, Ingest ingest, IngestSettings settings, Path folder, Clock clock) {
        this.table = table;
        this.ingest = ingest;
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /// Begins an upload.
    ///
    /// @throws RejectedFileException if the size is nothing or over the limit
    public Upload create(Caller caller, String fileName, long size, @Nullable String batch) {
        caller.require("add assets", Role.EDITOR);
        if (size <= 0) {
            throw new RejectedFileException(Rejection.FILE_EMPTY);
        }
        if (size > settings.maxFileSize().toBytes()) {
            throw RejectedFileException.tooLarge(settings.maxFileSize());
        }
        var upload = new Upload(UUID.randomUUID(), FileName.safe(fileName), size, 0, batch, clock.instant(), null);
        table.insert(caller, upload);
        return upload;
    }

    /// Tells how far an upload is.
    ///
    /// @throws UploadException if it is not there or is somebody else's
    public Upload find(Caller caller, UUID id) {
        return table.find(caller, id).orElseThrow(() -> UploadException.notFound(id));
    }

    /// Writes a piece and forces it to disk. What came before the line broke is kept, too.
    ///
    /// @param offset where the piece starts: as many bytes as were received
    /// @throws UploadException if it starts elsewhere, or another piece is being written
    public Upload append(Caller caller, UUID id, long offset, InputStream piece) {
        var upload = find(caller, id);
        if (upload.asset() != null) {
            throw UploadException.otherOffset(offset, upload.received());
        }
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.tryLock()) {
                if (lock == null) {
                    throw UploadException.busy(upload.received());
                }
                return write(find(caller, id), file, offset, piece);
            }
        } catch (OverlappingFileLockException e) {
            throw UploadException.busy(upload.received());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing a piece of upload " + id + " failed", e);
        }
    }

    /// Stores the whole file as an asset. Asking again gives the same asset.
    ///
    /// @throws UploadException if bytes are missing
    /// @throws RejectedFileException if the library does not take it; the upload is gone then
    public Ingested finish(Caller caller, UUID id) {
        var upload = find(caller, id);
        if (upload.asset() != null) {
            return new Ingested.Duplicate(upload.asset());
        }
        if (!upload.complete()) {
            throw UploadException.incomplete(upload);
        }
        try (var in = Files.newInputStream(file(id));
                var staging = ingest.stage(in)) {
            var ingested = ingest.store(caller, staging, IngestRequest.of(upload.fileName(), upload.batch()));
            table.finished(id, ingested.id());
            remove(id);
            return ingested;
        } catch (RejectedFileException e) {
            cancel(caller, id);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading upload " + id + " failed", e);
        }
    }

    /// Gives an upload up.
    public void cancel(Caller caller, UUID id) {
        find(caller, id);
        table.delete(id);
        remove(id);
    }

    /// Removes uploads that nobody has touched for the period, and returns how many those were.
    public int expire(Duration period) {
        var expired = table.untouchedSince(clock.instant().minus(period));
        expired.forEach(id -> {
            table.delete(id);
            remove(id);
        });
        return expired.size();
    }

    private Upload write(Upload upload, FileChannel file, long offset, InputStream piece) throws IOException {
        // After a crash the disk may hold more or less than was acknowledged.
        long safe = Math.min(upload.received(), file.size());
        if (offset != safe) {
            table.received(upload.id(), safe);
            throw UploadException.otherOffset(offset, safe);
        }
        file.truncate(safe);
        file.position(safe);
        try {
            copy(piece, file, upload.size());
        } finally {
            file.force(true);
            table.received(upload.id(), file.size());
        }
        return new Upload(
                upload.id(),
                upload.fileName(),
                upload.size(),
                file.size(),
                upload.batch(),
                clock.instant(),
                upload.asset());
    }

    private static void copy(InputStream piece, FileChannel file, long size) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = piece.read(buffer); read >= 0; read = piece.read(buffer)) {
            if (file.position() + read > size) {
                throw UploadException.otherOffset(file.position() + read, size);
            }
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    private void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Removing upload " + id + " failed", e);
        }
    }
}

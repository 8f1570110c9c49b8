package org.bildwerk.dam.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bildwerk.dam.ingest.inspection.Inspection;
import org.bildwerk.dam.ingest.inspection.Inspector;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadata;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.evidence.EvidenceReading;
import org.bildwerk.dam.provenance.evidence.Findings;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Staging;

/// Takes the bytes of a file: to disk, looked at, its metadata and the evidence of its origin read, and into the store.
/// No database yet. Thread-safe.
public final class FileReading {

    private static final int BUFFER = 1 << 16;

    private final BlobStore store;
    private final Inspector inspector;
    private final EmbeddedMetadataReader metadata;
    private final EvidenceReading evidence;
    private final IngestSettings settings;

    FileReading(
            BlobStore store,
            Inspector inspector,
            EmbeddedMetadataReader metadata,
            EvidenceReading evidence,
            IngestSettings settings) {
        this.store = store;
        this.inspector = inspector;
        this.metadata = metadata;
        this.evidence = evidence;
        this.settings = settings;
    }

    /// A file that is taken and lies in the store.
    public record Taken(BlobId blob, long size, Inspection inspection, EmbeddedMetadata metadata, Findings findings) {}

    /// Streams bytes to disk, counting and hashing; the caller closes the staging.
    ///
    /// @throws RejectedFileException as soon as they are more than the limit
    public Staging stage(InputStream in) {
        var staging = store.stage();
        try (var out = staging.stream()) {
            var buffer = new byte[BUFFER];
            long limit = settings.maxFileSize().toBytes();
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw RejectedFileException.tooLarge(settings.maxFileSize());
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            staging.close();
            throw new UncheckedIOException("Receiving a file failed", e);
        } catch (RuntimeException e) {
            staging.close();
            throw e;
        }
        return staging;
    }

    /// Looks at a staged file, reads its metadata and commits it to the store.
    ///
    /// @throws RejectedFileException if the library does not take it; nothing is stored then
    public Taken take(Staging staging, String fileName) {
        close(staging);
        var inspection = inspector.inspect(staging.path(), fileName);
        var embedded = metadata.read(staging.path(), inspection.type().mediaType());
        var findings = evidence.withoutPixels(staging.path(), inspection.type().mediaType(), embedded);
        return new Taken(staging.commit(), staging.size(), inspection, embedded, findings);
    }

    private static void close(Staging staging) {
        try {
            staging.stream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing a file to disk failed", e);
        }
    }
}

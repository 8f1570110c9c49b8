package org.bildwerk.dam.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.PermanentFailure;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;
import org.springframework.transaction.support.TransactionOperations;

/// Makes the previews, the ThumbHash and the colours of one version, and reads its metadata again where that is stale.
/// A picture that cannot be decoded gets failed facts
/// with the reason. Thread-safe.
public final class PreviewHandler implements JobHandler {

    static final String KIND = "preview";

    private final FactTable facts;
    private final EmbeddedMetadataReader metadata;
    private final BlobStore store;
    private final Blobs blobs;
    private final Vips vips;
    private final Marks marks;
    private final VipsPool pool;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    PreviewHandler(
            FactTable facts,
            EmbeddedMetadataReader metadata,
            BlobStore store,
            Blobs blobs,
            Vips vips,
            Marks marks,
            VipsPool pool,
            Ledger ledger,
            TransactionOperations transaction) {
        this.facts = facts;
        this.metadata = metadata;
        this.store = store;
        this.blobs = blobs;
        this.vips = vips;
        this.marks = marks;
        this.pool = pool;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException, IOException {
        var version = VersionId.of(item.payload().path("version").asString());
        var source = facts.source(version);
        // A purged asset needs no previews.
        if (source.isPresent()) {
            if (source.get().metadataStale()) {
                readMetadata(source.get());
            }
            make(source.get());
        }
    }

    private void readMetadata(FactTable.Source source) {
        try (var lease = store.lend(source.blob())) {
            var read = metadata.read(lease.path(), source.mediaType());
            transaction.executeWithoutResult(status -> {
                facts.writeMetadata(source.version(), read);
                ledger.emit(new DamEvent.DerivedChanged(source.asset(), source.version()));
            });
        }
    }

    private void make(FactTable.Source source) throws InterruptedException, IOException {
        PreviewSet made;
        try (var lease = store.lend(source.blob())) {
            made = pool.call(library -> PreviewRenderer.render(library, lease.path(), source.edit(), marking(source)));
        } catch (VipsException e) {
            var failure = new PermanentFailure(PreviewRefusal.PREVIEW_NOT_MADE, e, e.publicReason());
            writeFailed(source, maker(source), String.valueOf(failure.getMessage()));
            throw failure;
        }
        write(source, made, store(made));
    }

    private String maker(FactTable.Source source) {
        return PreviewRenderer.maker(vips, source.edit(), source.generated());
    }

    private PreviewRenderer.Marking marking(FactTable.Source source) {
        return !source.generated()
                ? PreviewRenderer.Marking.NONE
                : (library, image) -> {
                    var payload = marks.payloadFor(source.asset(), source.version(), image.width(), image.height());
                    return payload == null ? image : marks.marked(library, image, payload);
                };
    }

    private List<FactTable.Stored> store(PreviewSet set) throws IOException {
        var stored = new ArrayList<FactTable.Stored>();
        for (var file : set.files()) {
            try (var staging = store.stage()) {
                staging.stream().write(file.bytes());
                stored.add(new FactTable.Stored(file.kind(), staging.commit(), file.width(), file.height()));
            }
        }
        return stored;
    }

    private void write(FactTable.Source source, PreviewSet made, List<FactTable.Stored> stored) {
        transaction.executeWithoutResult(status -> {
            if (!facts.isCurrent(source)) {
                return;
            }
            var old = facts.files(source.version());
            for (var file : made.files()) {
                blobs.retain(blobOf(stored, file.kind()), file.bytes().length, file.mediaType());
            }
            facts.writeFresh(source.version(), maker(source), stored, made);
            release(old);
            ledger.emit(new DamEvent.DerivedChanged(source.asset(), source.version()));
        });
    }

    private void writeFailed(FactTable.Source source, String maker, String reason) {
        transaction.executeWithoutResult(status -> {
            if (facts.isCurrent(source)) {
                release(facts.files(source.version()));
                facts.writeFailed(source.version(), maker, reason);
                ledger.emit(new DamEvent.DerivedChanged(source.asset(), source.version()));
            }
        });
    }

    private void release(List<BlobId> files) {
        files.stream().sorted(Comparator.comparing(BlobId::sha256)).forEach(blobs::release);
    }

    private static BlobId blobOf(List<FactTable.Stored> stored, String kind) {
        return stored.stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .blob();
    }
}

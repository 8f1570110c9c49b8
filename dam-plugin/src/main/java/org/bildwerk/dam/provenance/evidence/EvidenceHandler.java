package org.bildwerk.dam.provenance.evidence;

import java.util.Objects;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.storage.BlobStore;
import org.springframework.transaction.support.TransactionOperations;

/// Looks for our mark in the pixels of one version, and reads all its evidence anew where more than that is left.
/// Thread-safe.
public final class EvidenceHandler implements JobHandler {

    static final String KIND = "evidence";

    private final EvidenceFact fact;
    private final EvidenceReading reading;
    private final EmbeddedMetadataReader metadata;
    private final BlobStore store;
    private final AssetDescriptions descriptions;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    EvidenceHandler(
            EvidenceFact fact,
            EvidenceReading reading,
            EmbeddedMetadataReader metadata,
            BlobStore store,
            AssetDescriptions descriptions,
            Ledger ledger,
            TransactionOperations transaction) {
        this.fact = fact;
        this.reading = reading;
        this.metadata = metadata;
        this.store = store;
        this.descriptions = descriptions;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var version = VersionId.of(item.payload().path("version").asString());
        var subject = fact.subject(version);
        // A purged asset has nothing to say any more.
        if (subject.isPresent() && !(subject.get().onlyMarkLeft() && isUnmarked(subject.get()))) {
            read(subject.get());
        }
    }

    /// Looks for our mark alone. The preview will do: the mark outlives both the resize and the encoding, and there is
    /// little to decode.
    private boolean isUnmarked(EvidenceFact.Subject subject) throws InterruptedException {
        try (var lease = store.lend(Objects.requireNonNullElse(subject.preview(), subject.blob()))) {
            if (reading.mark(lease.path()).isPresent()) {
                return false;
            }
            transaction.executeWithoutResult(status -> {
                fact.settle(subject.version());
                ledger.emit(new DamEvent.DerivedChanged(subject.asset(), subject.version()));
            });
            return true;
        }
    }

    private void read(EvidenceFact.Subject subject) throws InterruptedException {
        try (var lease = store.lend(subject.blob())) {
            var embedded = metadata.read(lease.path(), subject.mediaType());
            var findings = reading.whole(lease.path(), subject.mediaType(), embedded, subject.hasAlpha());
            transaction.executeWithoutResult(status -> {
                // The asset first, as everywhere that both are locked.
                findings.report()
                        .sourceType()
                        .ifPresent(term -> descriptions.supplySourceType(
                                Caller.system(), subject.asset(), subject.version(), term));
                fact.update(subject.version(), findings);
                ledger.emit(new DamEvent.DerivedChanged(subject.asset(), subject.version()));
            });
        }
    }
}

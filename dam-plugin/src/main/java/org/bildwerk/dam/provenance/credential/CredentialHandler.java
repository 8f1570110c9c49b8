package org.bildwerk.dam.provenance.credential;

import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.storage.BlobStore;
import org.springframework.transaction.support.TransactionOperations;

/// Reads the credential that a version's file came with and keeps its state as a fact. Thread-safe.
public final class CredentialHandler implements JobHandler {

    /// Kind of the jobs; an item's payload names the `version`.
    public static final String KIND = "credential";

    private final CredentialFacts facts;
    private final CredentialReader reader;
    private final BlobStore store;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    CredentialHandler(
            CredentialFacts facts,
            CredentialReader reader,
            BlobStore store,
            Ledger ledger,
            TransactionOperations transaction) {
        this.facts = facts;
        this.reader = reader;
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) {
        var source = facts.source(VersionId.of(item.payload().path("version").asString()));
        // A purged asset has no credential.
        source.ifPresent(this::read);
    }

    private void read(CredentialFacts.Source source) {
        Credential credential;
        try (var lease = store.lend(source.blob())) {
            credential = reader.read(lease.path(), source.mediaType()).credential();
        }
        transaction.executeWithoutResult(status -> {
            var before = facts.state(source.version());
            facts.write(source.version(), reader.maker(), credential);
            // Most files have none, which is no news.
            if (!before.equals(credential.state().key())) {
                ledger.emit(new DamEvent.DerivedChanged(source.asset(), source.version()));
            }
        });
    }
}

package org.bildwerk.dam.provenance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.draft.RedactedDrafts;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.redaction.EnclosedPrompts;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionException;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.provenance.redaction.RedactionRefusal;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.bildwerk.dam.provenance.stamp.Occasion;
import org.bildwerk.dam.provenance.stamp.Stamp;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.springframework.transaction.support.TransactionOperations;

/// Takes the prompt out of all files of a picture that leave from now on, those of sites that tell prompts included,
/// of the credential that it came with, and of the drafts of texts. The original keeps it and stays in the house.
/// Thread-safe.
public final class PromptRedaction {

    private final AssetCatalog catalog;
    private final AssetLock lock;
    private final AssetEvidence evidence;
    private final Provenance provenance;
    private final Stamper stamper;
    private final Redactions redactions;
    private final RedactedDrafts drafts;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // It looks, decides, keeps the books and stamps: each is somebody else's work.
    PromptRedaction(
            AssetCatalog catalog,
            AssetLock lock,
            AssetEvidence evidence,
            Provenance provenance,
            Stamper stamper,
            Redactions redactions,
            RedactedDrafts drafts,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.catalog = catalog;
        this.lock = lock;
        this.evidence = evidence;
        this.provenance = provenance;
        this.stamper = stamper;
        this.redactions = redactions;
        this.drafts = drafts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns the redaction of the asset's current version; empty where there is none.
    public Optional<Redaction> of(Caller caller, AssetId id) {
        return redactions.of(catalog.get(caller, id).version().id());
    }

    /// Tells whether a prompt is known that could be redacted.
    public boolean hasPrompt(Caller caller, AssetId id) {
        var recipe = evidence.of(caller, id).recipe();
        return Optional.ofNullable(recipe).flatMap(Recipe::told).isPresent()
                || !EnclosedPrompts.in(provenance.of(caller, id).original().crJson(), List.of())
                        .none();
    }

    /// Redacts the prompt of the current version and stamps it anew; takes the role editor, reviewer or publisher.
    /// The decision is kept even where stamping fails: delivery follows it at once.
    ///
    /// @throws RedactionException if nothing is known of a prompt
    /// @throws org.bildwerk.dam.provenance.credential.SigningException if the file cannot be stamped
    public Stamp redact(Caller caller, AssetId id, RedactionReason reason) throws InterruptedException {
        caller.require("redact prompts", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
        var asset = catalog.get(caller, id);
        if (!hasPrompt(caller, id)) {
            throw new RedactionException(RedactionRefusal.NOTHING_TO_REDACT, asset.key());
        }
        write(caller, asset, new Redaction(reason, caller.name(), clock.instant()));
        return stamper.stamp(caller, id, Occasion.REQUEST);
    }

    private void write(Caller caller, Asset asset, Redaction redaction) {
        var version = asset.version().id();
        transaction.executeWithoutResult(status -> {
            lock.take(asset.id());
            var before = redactions.of(version).orElse(null);
            redactions.write(version, redaction);
            drafts.discard(asset);
            ledger.record(
                    caller,
                    new Command("asset.redact", "asset:" + asset.id(), before, redaction),
                    new DamEvent.DerivedChanged(asset.id(), version));
        });
    }
}

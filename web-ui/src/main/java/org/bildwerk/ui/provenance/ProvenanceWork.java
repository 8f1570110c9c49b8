package org.bildwerk.ui.provenance;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.PromptRedaction;
import org.bildwerk.dam.provenance.Provenance;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.provenance.stamp.Occasion;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the panel asks of the services below it.
@Component
class ProvenanceWork {

    private final Identity identity;
    private final Provenance provenance;
    private final AssetEvidence evidence;
    private final Stamper stamper;
    private final PromptRedaction redaction;

    // The panel speaks to this one class instead of to all five.
    ProvenanceWork(
            Identity identity,
            Provenance provenance,
            AssetEvidence evidence,
            Stamper stamper,
            PromptRedaction redaction) {
        this.identity = identity;
        this.provenance = provenance;
        this.evidence = evidence;
        this.stamper = stamper;
        this.redaction = redaction;
    }

    Caller caller() {
        return identity.caller();
    }

    Provenance.Standing standing(AssetId id) {
        return provenance.of(identity.caller(), id);
    }

    AssetEvidence.Kept evidence(AssetId id) {
        return evidence.of(identity.caller(), id);
    }

    @Nullable
    Redaction redaction(AssetId id) {
        return redaction.of(identity.caller(), id).orElse(null);
    }

    /// Takes the prompt out of all files that leave from now on.
    void redact(AssetId id, RedactionReason reason) {
        try {
            redaction.redact(identity.caller(), id, reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Redacting the prompt of %s was interrupted".formatted(id), e);
        }
    }

    /// Writes what the record says now into a stamped file.
    void stamp(AssetId id) {
        try {
            stamper.stamp(identity.caller(), id, Occasion.REQUEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stamping the asset %s was interrupted".formatted(id), e);
        }
    }
}

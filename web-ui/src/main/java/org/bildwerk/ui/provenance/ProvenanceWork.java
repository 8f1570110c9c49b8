package org.bildwerk.ui.provenance;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.Provenance;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.stamp.Occasion;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.springframework.stereotype.Component;

/// What the panel asks of the services below it.
@Component
class ProvenanceWork {

    private final Identity identity;
    private final Provenance provenance;
    private final AssetEvidence evidence;
    private final Stamper stamper;

    ProvenanceWork(Identity identity, Provenance provenance, AssetEvidence evidence, Stamper stamper) {
        this.identity = identity;
        this.provenance = provenance;
        this.evidence = evidence;
        this.stamper = stamper;
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

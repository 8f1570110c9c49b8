package org.bildwerk.dam.ingest;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.provenance.evidence.EvidenceFact;
import org.bildwerk.dam.provenance.evidence.EvidenceOrders;
import org.bildwerk.dam.provenance.evidence.EvidenceReading;

/// Keeps the evidence that came with a new version, and orders the search of its pixels; within the transaction of the
/// caller.
final class EvidenceNotes {

    private final EvidenceReading reading;
    private final EvidenceFact fact;
    private final EvidenceOrders orders;

    EvidenceNotes(EvidenceReading reading, EvidenceFact fact, EvidenceOrders orders) {
        this.reading = reading;
        this.fact = fact;
        this.orders = orders;
    }

    void write(Caller caller, NewVersion version) {
        // What we generated has no past in its pixels.
        boolean pixels = !version.origin().equals("generate")
                && version.inspection().noPreview() == null
                && reading.pixelsMaySayMore(version.inspection().hasAlpha());
        fact.insert(version.id(), version.findings(), pixels);
        if (pixels) {
            orders.searchPixels(caller, version.asset(), version.id());
        }
    }

    /// Copies the recipe to a version of the same file; the fact itself is copied with the others.
    void copy(VersionId from, VersionId to) {
        fact.copyRecipe(from, to);
    }
}

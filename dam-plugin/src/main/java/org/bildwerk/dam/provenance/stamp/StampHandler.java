package org.bildwerk.dam.provenance.stamp;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.provenance.credential.SigningException;

/// Stamps what was approved or published, or has become stale. What is fresh is left. Thread-safe.
public final class StampHandler implements JobHandler {

    /// Kind of the jobs; an item's subject is the asset, its payload names the `occasion`.
    public static final String KIND = "stamp";

    private final Stamper stamper;

    StampHandler(Stamper stamper) {
        this.stamper = stamper;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var occasion = Occasion.of(item.payload().path("occasion").asString("restamp"));
        try {
            stamper.fresh(Caller.system(), AssetId.of(item.subject()), occasion);
        } catch (SigningException e) {
            throw e.retry() ? e : e.permanent();
        } catch (AssetNotFoundException purged) {
            // Nothing is left to stamp.
        }
    }
}

package org.bildwerk.dam.provenance.stamp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.provenance.credential.CredentialHandler;

/// Orders what follows from events: the credential of a new file is read, what was kept, approved or published is
/// stamped, and a changed record makes its stamp stale. Thread-safe.
final class StampOrders implements EventConsumer {

    private static final int AT_ONCE = 500;

    private final Jobs jobs;
    private final StampBooks books;
    private final StampTable table;
    private final Clock clock;

    StampOrders(Jobs jobs, StampBooks books, StampTable table, Clock clock) {
        this.jobs = jobs;
        this.books = books;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "provenance";
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        batch.stream().map(StoredEvent::event).forEach(this::accept);
    }

    private void accept(DamEvent event) {
        switch (event) {
            case DamEvent.AssetStored stored -> read(stored.asset(), stored.version());
            case DamEvent.VersionAdded added -> read(added.asset(), added.version());
            case DamEvent.StatusChanged changed
            when changed.to() == Status.APPROVED -> stamp(changed.asset(), Occasion.APPROVAL);
            case DamEvent.CandidateKept kept -> stamp(kept.asset(), Occasion.KEPT);
            case DamEvent.AssetPublished published -> stamp(published.asset(), Occasion.PUBLICATION);
            case DamEvent.AssetDescribed described -> changed(described.asset());
            case DamEvent.AssetEdited edited -> changed(edited.asset());
            default -> {}
        }
    }

    private void read(AssetId asset, VersionId version) {
        var job = jobs.standing(
                Caller.system(), CredentialHandler.KIND, "Content credentials", Lane.IO, "provenance:credential");
        var item = new JobRequest.Item(asset.toString(), Map.of("version", version.toString()));
        jobs.append(job, List.of(item));
    }

    private void stamp(AssetId asset, Occasion occasion) {
        var job = jobs.standing(Caller.system(), StampHandler.KIND, "Stamping", Lane.RENDER, "provenance:stamp");
        jobs.append(job, List.of(new JobRequest.Item(asset.toString(), Map.of("occasion", occasion.key()))));
    }

    private void changed(AssetId asset) {
        try {
            books.changed(asset);
        } catch (AssetNotFoundException purged) {
            // The event outlived the asset.
        }
    }

    /// Orders anew what is handed out, stale, and has rested for the period.
    void restamp(Duration rested) {
        table.staleSince(clock.instant().minus(rested), AT_ONCE).forEach(asset -> stamp(asset, Occasion.RESTAMP));
    }
}

package org.bildwerk.dam.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;

/// Has every new file measured, after what people wait for, and what other checks measured, again. Thread-safe.
final class MeasureOrders implements EventConsumer {

    private static final int AT_ONCE = 500;
    private static final int AFTER_PREVIEWS = -5;

    private final Jobs jobs;
    private final ResultRows rows;
    private final Checks checks;

    MeasureOrders(Jobs jobs, ResultRows rows, Checks checks) {
        this.jobs = jobs;
        this.rows = rows;
        this.checks = checks;
    }

    @Override
    public String name() {
        return "quality";
    }

    /// Waits for the previews, because uploads are measured in them: a version is ordered when its preview is there, or
    /// is known not to come.
    @Override
    public void accept(List<StoredEvent> batch) {
        var versions = batch.stream()
                .flatMap(stored -> switch (stored.event()) {
                    case DamEvent.AssetStored(var asset, var version) -> Stream.of(version);
                    case DamEvent.VersionAdded(var asset, var version) -> Stream.of(version);
                    case DamEvent.DerivedChanged(var asset, var version) -> Stream.of(version);
                    default -> Stream.<VersionId>empty();
                })
                .distinct()
                .toList();
        if (!versions.isEmpty()) {
            order(rows.ready(versions, checks.maker()));
        }
    }

    /// Orders what is missing or stale, some at a time.
    void catchUp() {
        order(rows.unfinished(checks.maker(), AT_ONCE));
    }

    /// Returns how many current versions are in which state; takes an administrator.
    Map<String, Long> counts(Caller caller) {
        caller.require("see what is measured", Role.ADMINISTRATOR);
        return rows.counts(checks.maker());
    }

    /// Orders what is missing, stale or failed, some at a time; takes an administrator.
    ///
    /// @return how many were ordered
    int again(Caller caller) {
        caller.require("have pictures measured", Role.ADMINISTRATOR);
        rows.forgetFailures();
        var versions = rows.unfinished(checks.maker(), AT_ONCE);
        order(versions);
        return versions.size();
    }

    private void order(List<VersionId> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var job = jobs.standing(
                Caller.system(), MeasureHandler.KIND, "Quality", Lane.RENDER, AFTER_PREVIEWS, "quality:measure");
        jobs.append(
                job,
                versions.stream()
                        .map(version -> new JobRequest.Item(version.toString(), Map.of("version", version.toString())))
                        .toList());
    }
}

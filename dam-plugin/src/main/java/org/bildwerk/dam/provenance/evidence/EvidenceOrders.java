package org.bildwerk.dam.provenance.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.springframework.transaction.support.TransactionOperations;

/// Orders the reading of evidence: for a new version, and again for all that is missing, stale or failed.
public final class EvidenceOrders {

    private static final String TITLE = "Evidence of origin";
    /// Pixels are decoded, as previews are, which people wait for.
    private static final int AFTER_PREVIEWS = -10;

    private static final Duration QUIET = Duration.ofHours(6);
    private static final int APPENDED_AT_ONCE = 1_000;

    private final EvidenceFact fact;
    private final Jobs jobs;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    EvidenceOrders(EvidenceFact fact, Jobs jobs, Ledger ledger, TransactionOperations transaction) {
        this.fact = fact;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Orders the search of a new version's pixels, within the transaction of the caller.
    public void searchPixels(Caller caller, AssetId asset, VersionId version) {
        var job = jobs.standing(
                caller, EvidenceHandler.KIND, TITLE, Lane.RENDER, AFTER_PREVIEWS, "evidence:" + caller.user());
        jobs.append(job, List.of(EvidenceFact.item(asset, version)));
    }

    /// Reads everything again that is not fresh, after marking as stale what another release read; takes an
    /// administrator.
    public Job rebuild(Caller caller) {
        caller.require("read the evidence of origin again", Role.ADMINISTRATOR);
        return Objects.requireNonNull(transaction.execute(status -> {
            fact.markStale();
            var job = jobs.submit(
                    caller,
                    new JobRequest(EvidenceHandler.KIND, TITLE, Lane.RENDER, AFTER_PREVIEWS, null, null, List.of()));
            var items = fact.unread(null);
            append(job.id(), items);
            record Ordered(int assets) {}
            ledger.record(caller, new Command("evidence.rebuild", "job:" + job.id(), null, new Ordered(items.size())));
            return jobs.find(caller, job.id()).orElse(job);
        }));
    }

    /// Catches up after an upgrade: orders what nobody has looked at for a while. Returns how many.
    int catchUp() {
        return Objects.requireNonNull(transaction.execute(status -> {
            fact.markStale();
            var items = fact.unread(QUIET);
            if (!items.isEmpty()) {
                append(
                        jobs.standing(
                                Caller.system(),
                                EvidenceHandler.KIND,
                                TITLE,
                                Lane.RENDER,
                                AFTER_PREVIEWS,
                                "evidence:all"),
                        items);
            }
            return items.size();
        }));
    }

    private void append(org.bildwerk.dam.job.JobId job, List<JobRequest.Item> items) {
        for (int from = 0; from < items.size(); from += APPENDED_AT_ONCE) {
            jobs.append(job, items.subList(from, Math.min(items.size(), from + APPENDED_AT_ONCE)));
        }
    }
}

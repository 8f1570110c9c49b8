package org.bildwerk.delivery.indexnow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.site.PageChanges;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.springframework.transaction.support.TransactionOperations;

/// Looks for changed pages and orders that they be told of, in one transaction, so that none is forgotten and none told
/// twice. Thread-safe.
final class ChangedPages {

    /// The protocol takes ten thousand at once; a smaller batch is less to send again.
    private static final int AT_ONCE = 2_000;

    private final RegistrationRows rows;
    private final Sites sites;
    private final PageChanges changes;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Duration settle;
    private final Clock clock;

    // It reads what is registered and what changed, orders, and notes how far it came.
    ChangedPages(
            RegistrationRows rows,
            Sites sites,
            PageChanges changes,
            Jobs jobs,
            TransactionOperations transaction,
            Duration settle,
            Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.changes = changes;
        this.jobs = jobs;
        this.transaction = transaction;
        this.settle = settle;
        this.clock = clock;
    }

    /// A batch of addresses, as the item of the job keeps it.
    record Batch(String site, List<String> urls) {}

    void tell() {
        var registered = rows.sites();
        sites.all().stream().filter(site -> registered.contains(site.id())).forEach(this::tell);
    }

    private void tell(Site site) {
        var until = clock.instant().minus(settle).truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            var registration = rows.lock(site.id()).orElse(null);
            if (registration == null || !registration.toldUntil().isBefore(until)) {
                return;
            }
            var urls = changes.between(site.id(), registration.toldUntil(), until);
            if (!urls.isEmpty()) {
                jobs.submit(Caller.system(), request(site, urls, until));
            }
            rows.told(site.id(), until);
        });
    }

    private static JobRequest request(Site site, List<String> urls, Instant until) {
        var items = new ArrayList<JobRequest.Item>();
        for (int from = 0; from < urls.size(); from += AT_ONCE) {
            var some = List.copyOf(urls.subList(from, Math.min(urls.size(), from + AT_ONCE)));
            items.add(new JobRequest.Item("site:" + site.id(), new Batch(site.key(), some)));
        }
        var key = "indexnow-%s-%s".formatted(site.id(), until);
        return new JobRequest(IndexNowHandler.KIND, "IndexNow: " + site.name(), Lane.IO, 0, key, null, items);
    }
}

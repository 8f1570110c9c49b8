package org.bildwerk.delivery.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.site.Site;
import org.springframework.transaction.support.TransactionOperations;

/// Orders audits of the pages of sites and tells what they found. What stands on public pages is no secret to who is
/// signed in: reading takes no caller. Thread-safe.
public final class PageAudits {

    private static final int SHOWN = 20;
    private static final Comparator<KeptFinding> WORST_FIRST =
            Comparator.comparing(kept -> kept.finding().rule());

    private final AuditRows audits;
    private final FindingRows findings;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    // Two tables, and what an order takes.
    PageAudits(AuditRows audits, FindingRows findings, Jobs jobs, TransactionOperations transaction, Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Orders an audit, or returns the one that is not over yet; takes the role SEO or publisher.
    public PageAudit start(Caller caller, Site site) {
        caller.require("audit pages", Role.SEO, Role.PUBLISHER);
        return Objects.requireNonNull(transaction.execute(status -> {
            audits.lock(site.id());
            var before = latest(site);
            if (before.isPresent() && before.get().state().open()) {
                return before.get();
            }
            var title = "Audit the pages of " + site.name();
            var request = new JobRequest(
                    AuditHandler.KIND, title, Lane.IO, 0, null, null, List.of(JobRequest.Item.of(site.key())));
            var job = jobs.submit(caller, request);
            audits.insert(job.id(), site.id(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            return latest(site).orElseThrow();
        }));
    }

    /// Returns the latest audit of the site.
    public Optional<PageAudit> latest(Site site) {
        return audits.of(site.id(), 1).stream().findFirst();
    }

    /// Returns the latest audits of the site, the newest first.
    public List<PageAudit> of(Site site) {
        return audits.of(site.id(), SHOWN);
    }

    /// Returns what is to be mended on the pages of the site, and what was mended since the audit before; the worst
    /// first. An audit that could not look changes nothing.
    public List<KeptFinding> findings(Site site) {
        var latest = of(site).stream()
                .filter(audit -> audit.state() != PageAudit.State.FAILED)
                .findFirst()
                .map(PageAudit::job)
                .orElse(null);
        return findings.of(site.id(), latest).stream().sorted(WORST_FIRST).toList();
    }
}

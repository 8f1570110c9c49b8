package org.bildwerk.delivery.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.PageAudit.Counts;
import org.bildwerk.delivery.audit.PageAudit.State;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// What an audit reads and writes on its way. Thread-safe.
final class AuditBooks {

    private final AuditRows audits;
    private final FindingRows findings;
    private final Pages pages;
    private final Clock clock;

    AuditBooks(AuditRows audits, FindingRows findings, Pages pages, Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.pages = pages;
        this.clock = clock;
    }

    List<Page> declared(Site site) {
        return pages.of(site);
    }

    void running(JobId job, Counts counts) {
        audits.running(job, counts);
    }

    void keep(Site site, JobId job, List<PageFinding> found) {
        findings.keep(site.id(), job, found, now());
    }

    void settle(Site site, JobId job, Predicate<PageFinding> gone) {
        findings.settle(site.id(), job, gone);
    }

    void ended(JobId job, State state, Counts counts, Answer.@Nullable Failed why) {
        audits.ended(job, state, counts, why, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

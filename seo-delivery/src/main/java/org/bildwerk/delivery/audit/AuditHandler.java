package org.bildwerk.delivery.audit;

import java.time.Clock;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.crawl.Crawler;

/// Audits the pages of a site. An audit whose node died begins again. Thread-safe.
final class AuditHandler implements JobHandler {

    static final String KIND = "page-audit";

    private final Sites sites;
    private final Crawler crawler;
    private final AuditBooks books;
    private final ShownAsset.Finder finder;
    private final Clock clock;

    // Where, how, who remembers, who knows the pictures, and the time.
    AuditHandler(Sites sites, Crawler crawler, AuditBooks books, ShownAsset.Finder finder, Clock clock) {
        this.sites = sites;
        this.crawler = crawler;
        this.books = books;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var site = sites.find(item.subject()).orElse(null);
        if (site != null) {
            var visit = crawler.visit(site);
            new AuditRun(item, site, visit, books, finder, clock)
                    .go(crawler.settings().pages());
        }
    }
}

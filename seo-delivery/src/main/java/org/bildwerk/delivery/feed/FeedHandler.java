package org.bildwerk.delivery.feed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.PermanentFailure;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.PagesReport;
import org.bildwerk.dam.site.PagesWouldGoException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.delivery.crawl.Crawler;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.feed.PageFeed.Counts;
import org.bildwerk.delivery.feed.PageFeed.Reading;

/// Reads the feed of a site and declares what it tells. Only a feed that was read as a whole takes pages away.
/// Thread-safe.
final class FeedHandler implements JobHandler {

    static final String KIND = "page-feed";

    private final Sites sites;
    private final Crawler crawler;
    private final FeedRows rows;
    private final Pages pages;
    private final Clock clock;

    // Which site, how it is read, and where it goes.
    FeedHandler(Sites sites, Crawler crawler, FeedRows rows, Pages pages, Clock clock) {
        this.sites = sites;
        this.crawler = crawler;
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var site = sites.find(item.subject()).orElse(null);
        var feed = site == null ? null : rows.find(site.id()).orElse(null);
        if (site == null || feed == null) {
            // Taken away since it was ordered.
            return;
        }
        var told = new FeedReading(site, crawler.visit(site), crawler.settings().pages()).read(feed.address());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (told.pages().isEmpty()) {
            var why = told.why();
            rows.read(site.id(), new Reading(now, why, false, Counts.NONE, List.of()));
            throw new PermanentFailure(
                    DeliveryRefusal.FEED_NOT_READ, null, feed.address(), why == null ? "" : why.text());
        }
        try {
            var report = declared(item, site, told);
            rows.read(site.id(), new Reading(now, told.why(), true, counts(report), report.rejected()));
            item.result(report);
        } catch (PagesWouldGoException few) {
            var report = pages.merge(item.orderedBy(), site, told.pages());
            var why = new Answer.Failed(Trouble.SHORT, Integer.toString(few.removed()));
            rows.read(site.id(), new Reading(now, why, true, counts(report), report.rejected()));
            item.result(report);
        }
    }

    private PagesReport declared(WorkItem item, Site site, Told told) {
        return told.complete()
                ? pages.replace(item.orderedBy(), site, told.pages())
                : pages.merge(item.orderedBy(), site, told.pages());
    }

    private static Counts counts(PagesReport report) {
        return new Counts(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed(),
                report.rejected().size());
    }
}

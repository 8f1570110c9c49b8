package org.bildwerk.delivery.audit;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.dam.job.PermanentFailure;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.delivery.audit.PageAudit.Counts;
import org.bildwerk.delivery.audit.PageAudit.State;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.delivery.crawl.Listing;
import org.bildwerk.delivery.crawl.PageReading;
import org.bildwerk.delivery.crawl.ShownPage;
import org.bildwerk.delivery.crawl.SitemapReading;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.crawl.Visit;
import org.jspecify.annotations.Nullable;

/// One audit, from the first page to the last. For one thread.
final class AuditRun {

    private static final int MOST_FINDINGS = 10_000;

    private final WorkItem item;
    private final Site site;
    private final Visit visit;
    private final AuditBooks books;
    private final ShownAsset.Finder finder;
    private final Clock clock;
    private final Set<String> looked = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private int listed;
    private int pictures;
    private int others;
    private int found;

    // What is visited, who remembers it, and who knows the pictures.
    AuditRun(WorkItem item, Site site, Visit visit, AuditBooks books, ShownAsset.Finder finder, Clock clock) {
        this.item = item;
        this.site = site;
        this.visit = visit;
        this.books = books;
        this.finder = finder;
        this.clock = clock;
    }

    void go(int most) throws InterruptedException {
        books.running(item.job(), counts());
        var closed = visit.closed();
        if (closed.isPresent()) {
            books.ended(item.job(), State.FAILED, counts(), closed.get());
            throw new PermanentFailure(
                    DeliveryRefusal.SITE_NOT_READ,
                    null,
                    site.pageOrigin(),
                    closed.get().text());
        }
        var listing = SitemapReading.of(visit, most);
        listing.unread().forEach(file -> unread(file.file().toString(), file.why()));
        var pages = pages(listing);
        listed = pages.size();
        var why = look(pages, most);
        var complete = why == null
                && listing.unread().stream().allMatch(file -> file.why().gone());
        books.settle(
                site,
                item.job(),
                finding -> looked.contains(finding.page())
                        || gone.contains(finding.page())
                        || complete && !unread.contains(finding.page()));
        var stopped = why != null && why.trouble() == Trouble.STOPPED;
        books.ended(item.job(), stopped ? State.CANCELLED : State.DONE, counts(), why);
    }

    /// The pages that the sitemap lists, then those that were declared.
    private Map<URI, @Nullable Page> pages(Listing listing) {
        var pages = new LinkedHashMap<URI, @Nullable Page>();
        listing.pages().keySet().forEach(url -> pages.put(url, null));
        books.declared(site).forEach(page -> pages.put(URI.create(page.url()), page));
        return pages;
    }

    private Answer.@Nullable Failed look(Map<URI, @Nullable Page> pages, int most) throws InterruptedException {
        for (var page : pages.entrySet()) {
            if (item.cancelled()) {
                return new Answer.Failed(Trouble.STOPPED, "");
            }
            if (visit.over()) {
                return new Answer.Failed(
                        Trouble.OUT_OF_TIME, visit.settings().whole().toMinutes() + " min");
            }
            if (seen() >= most) {
                return new Answer.Failed(Trouble.TOO_MANY, String.valueOf(most));
            }
            if (found >= MOST_FINDINGS) {
                return new Answer.Failed(Trouble.TOO_MANY, String.valueOf(MOST_FINDINGS));
            }
            look(page.getKey(), page.getValue());
            item.progress((double) seen() / pages.size());
            books.running(item.job(), counts());
        }
        return null;
    }

    private void look(URI url, @Nullable Page declared) throws InterruptedException {
        switch (visit.page(url)) {
            case Answer.Failed why -> unread(url.toString(), why);
            case Answer.Found page ->
                PageReading.of(page)
                        .ifPresentOrElse(
                                shown -> look(url, declared, shown),
                                () -> unread(url.toString(), new Answer.Failed(Trouble.UNREADABLE, "HTML")));
        }
    }

    private void look(URI url, @Nullable Page declared, ShownPage shown) {
        var exam = new PageExam(site, url, declared, finder, clock.instant()).look(shown);
        looked.add(url.toString());
        pictures += exam.ours();
        others += exam.others();
        keep(exam.findings());
    }

    /// Of a page that is gone, nothing else can be wrong.
    private void unread(String file, Answer.Failed why) {
        (why.gone() ? gone : unread).add(file);
        keep(List.of(PageFinding.unread(file, why)));
    }

    private void keep(List<PageFinding> findings) {
        found += findings.size();
        books.keep(site, item.job(), findings);
    }

    private Counts counts() {
        return new Counts(listed, looked.size(), gone.size() + unread.size(), pictures, others);
    }

    private int seen() {
        return looked.size() + gone.size() + unread.size();
    }
}

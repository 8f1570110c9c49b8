package org.bildwerk.delivery.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// The feeds of the sites. Where one lies is no secret to who is signed in: reading takes no caller. Thread-safe.
public final class PageFeeds {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_ADDRESS = 2000;

    private final FeedRows rows;
    private final Sites sites;
    private final Jobs jobs;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // What is read when, who does it, and the books.
    PageFeeds(FeedRows rows, Sites sites, Jobs jobs, Ledger ledger, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the audit keeps of a choice.
    private record Entry(@Nullable String feed, @Nullable Duration every) {}

    /// Returns the feed of the site; empty where it has none.
    public Optional<PageFeed> of(Site site) {
        return rows.find(site.id());
    }

    /// Lets the pages of the site be told by a feed from now on; takes the role SEO. It is read at once.
    ///
    /// @param address under the page origin
    /// @param every from five minutes to seven days
    /// @throws FeedException if address or time cannot be
    public PageFeed choose(Caller caller, Site site, String address, Duration every) {
        caller.require("change sites", Role.SEO);
        var checked = checked(site, address);
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new FeedException(DeliveryRefusal.FEED_TIME_WRONG, SHORTEST.toMinutes(), LONGEST.toDays());
        }
        transaction.executeWithoutResult(status -> {
            var before = of(site).map(feed -> new Entry(feed.address().toString(), feed.every()));
            rows.put(site.id(), checked, every, clock.instant());
            var after = new Entry(checked.toString(), every);
            ledger.record(caller, new Command("site.update", "site:" + site.key(), before.orElse(null), after));
            order(caller, site);
        });
        return of(site).orElseThrow();
    }

    /// Lets the pages of the site be as they are; takes the role SEO.
    public void remove(Caller caller, Site site) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            var before = of(site).map(feed -> new Entry(feed.address().toString(), feed.every()));
            if (rows.remove(site.id())) {
                var none = new Entry(null, null);
                ledger.record(caller, new Command("site.update", "site:" + site.key(), before.orElse(none), none));
            }
        });
    }

    /// Orders that the feed be read now; takes the role SEO or publisher.
    ///
    /// @throws FeedException if the site has none
    public PageFeed read(Caller caller, Site site) {
        caller.require("read feeds", Role.SEO, Role.PUBLISHER);
        transaction.executeWithoutResult(status -> order(caller, site));
        return of(site).orElseThrow(() -> new FeedException(DeliveryRefusal.FEED_MISSING, site.key()));
    }

    /// Orders what is due; for the application itself.
    void readDue() {
        var due = rows.due(clock.instant());
        sites.all().stream()
                .filter(site -> due.contains(site.id()))
                .forEach(site -> transaction.executeWithoutResult(status -> order(Caller.system(), site)));
    }

    private void order(Caller caller, Site site) {
        if (!rows.lock(site.id()) || of(site).map(PageFeed::waiting).orElse(false)) {
            return;
        }
        var item = JobRequest.Item.of(site.key());
        var request = new JobRequest(
                FeedHandler.KIND, "Read the pages of " + site.name(), Lane.IO, 0, null, null, List.of(item));
        var job = jobs.submit(caller, request);
        rows.ordered(site.id(), job.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static URI checked(Site site, String address) {
        try {
            var checked = URI.create(address.strip());
            if (site.owns(checked) && checked.getRawFragment() == null && address.length() <= LONGEST_ADDRESS) {
                return checked;
            }
        } catch (IllegalArgumentException nonsense) {
            throw new FeedException(DeliveryRefusal.FEED_ADDRESS_WRONG, nonsense, site.pageOrigin(), address);
        }
        throw new FeedException(DeliveryRefusal.FEED_ADDRESS_WRONG, site.pageOrigin(), address);
    }
}

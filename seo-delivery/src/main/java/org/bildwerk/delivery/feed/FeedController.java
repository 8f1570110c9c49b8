package org.bildwerk.delivery.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.PagesReport;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The feed that tells the pages of a site.
@RestController
@RequestMapping("/api/v1/sites/{site}/page-feed")
final class FeedController {

    private static final int HOUR = 60;

    private final PageFeeds feeds;
    private final Sites sites;
    private final Identity identity;

    FeedController(PageFeeds feeds, Sites sites, Identity identity) {
        this.feeds = feeds;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param everyMinutes an hour where absent
    record Choice(@Nullable String address, @Nullable Integer everyMinutes) {}

    /// @param taken whether the pages of the latest reading were taken
    /// @param why the latest reading failed, or was not whole
    /// @param left the first parts that the latest reading left out, and why
    record Body(
            String address,
            long everyMinutes,
            boolean waiting,
            @Nullable Instant readAt,
            boolean taken,
            @Nullable String why,
            PageFeed.Counts counts,
            List<PagesReport.Rejection> left) {

        static Body of(PageFeed feed) {
            var last = feed.last();
            var why = last == null ? null : last.why();
            return new Body(
                    feed.address().toString(),
                    feed.every().toMinutes(),
                    feed.waiting(),
                    last == null ? null : last.at(),
                    last != null && last.taken(),
                    why == null ? null : why.text(),
                    last == null ? PageFeed.Counts.NONE : last.counts(),
                    last == null ? List.of() : last.left());
        }
    }

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return feeds.of(sites.get(site))
                .map(Body::of)
                .orElseThrow(() -> new FeedException(DeliveryRefusal.FEED_MISSING, site));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Choice choice) {
        var every = Duration.ofMinutes(Objects.requireNonNullElse(choice.everyMinutes(), HOUR));
        var address = Objects.requireNonNullElse(choice.address(), "");
        return Body.of(feeds.choose(identity.caller(), sites.get(site), address, every));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String site) {
        feeds.remove(identity.caller(), sites.get(site));
    }

    @PostMapping("/readings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Body read(@PathVariable String site) {
        return Body.of(feeds.read(identity.caller(), sites.get(site)));
    }
}

package org.bildwerk.ui.delivery;

import java.time.Duration;
import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.feed.PageFeed;
import org.bildwerk.delivery.feed.PageFeeds;
import org.springframework.stereotype.Component;

/// The feeds of pages, as the one who is signed in.
@Component
class FeedWork {

    private final Identity identity;
    private final PageFeeds feeds;

    FeedWork(Identity identity, PageFeeds feeds) {
        this.identity = identity;
        this.feeds = feeds;
    }

    Optional<PageFeed> of(Site site) {
        return feeds.of(site);
    }

    boolean mayChange() {
        return identity.caller().is(Role.SEO);
    }

    void choose(Site site, String address, Duration every) {
        feeds.choose(identity.caller(), site, address, every);
    }

    void remove(Site site) {
        feeds.remove(identity.caller(), site);
    }

    void read(Site site) {
        feeds.read(identity.caller(), site);
    }
}

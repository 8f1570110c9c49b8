package org.bildwerk.delivery.website;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.delivery.crawl.Crawler;
import org.bildwerk.delivery.crawl.Visit;
import org.bildwerk.delivery.indexnow.IndexNow;
import org.bildwerk.delivery.markup.PublishedImage;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.sitemap.Sitemaps;
import org.bildwerk.delivery.website.Confirmation.Part;

/// Looks whether a website does what it has to: fetches from its two origins what search engines and browsers fetch.
/// Thread-safe.
public final class WebsiteCheck {

    private static final int LOOKED_AT = 20;

    private final Crawler crawler;
    private final SiteReview review;
    private final PublishedImages images;
    private final Sitemaps sitemaps;
    private final IndexNow indexNow;

    // Who goes there, and those who know what should be found.
    WebsiteCheck(Crawler crawler, SiteReview review, PublishedImages images, Sitemaps sitemaps, IndexNow indexNow) {
        this.crawler = crawler;
        this.review = review;
        this.images = images;
        this.sitemaps = sitemaps;
        this.indexNow = indexNow;
    }

    /// Asks the website; takes the role SEO or publisher. Waits for it, at most some times the time that one answer of
    /// a website may take.
    public List<Confirmation> check(Caller caller, Site site) throws InterruptedException {
        caller.require("check websites", Role.SEO, Role.PUBLISHER);
        var visit = crawler.visit(site);
        var sitemap = sitemap(visit, site);
        return List.of(picture(visit, caller, site), robots(visit, site, sitemap), sitemap, key(visit, site));
    }

    private Confirmation picture(Visit visit, Caller caller, Site site) throws InterruptedException {
        var live = review.live(site, "", site.defaultLanguage(), LOOKED_AT).stream()
                .map(SiteReview.Live::id)
                .toList();
        var address = images.all(caller, site, live).stream()
                .map(PublishedImage::canonicalUrl)
                .findFirst()
                .orElse(null);
        return address == null
                ? Confirmation.notNeeded(Part.IMAGES, site.imageOrigin().toString())
                : judged(
                        Part.IMAGES,
                        address,
                        visit.image(URI.create(address)),
                        found -> found.mediaType().equals("image/jpeg"));
    }

    private Confirmation sitemap(Visit visit, Site site) throws InterruptedException {
        var address = Sitemaps.websiteIndex(site);
        var ours = sitemaps.websiteFile(site).orElse(null);
        if (ours == null || visit.sitemaps().contains(Sitemaps.index(site))) {
            return Confirmation.notNeeded(Part.SITEMAP, address);
        }
        return judged(
                Part.SITEMAP, address, visit.list(URI.create(address)), found -> Arrays.equals(found.bytes(), ours));
    }

    /// Another host may have the sitemap as soon as robots.txt of the pages names it.
    private Confirmation robots(Visit visit, Site site, Confirmation sitemap) {
        var address = site.pageOrigin().resolve("/robots.txt").toString();
        var closed = visit.closed().orElse(null);
        if (closed != null) {
            return Confirmation.failed(Part.ROBOTS, address, closed);
        }
        if (sitemaps.websiteFile(site).isEmpty()) {
            return Confirmation.notNeeded(Part.ROBOTS, address);
        }
        var named = visit.sitemaps();
        return Confirmation.of(
                Part.ROBOTS, named.contains(Sitemaps.index(site)) || named.contains(sitemap.address()), address);
    }

    private Confirmation key(Visit visit, Site site) throws InterruptedException {
        var registration = indexNow.of(site).orElse(null);
        if (registration == null) {
            return Confirmation.notNeeded(Part.INDEXNOW_KEY, site.pageOrigin().toString());
        }
        var address = registration.location(site);
        return judged(
                Part.INDEXNOW_KEY,
                address,
                visit.list(URI.create(address)),
                found -> new String(found.bytes(), StandardCharsets.UTF_8)
                        .strip()
                        .equals(registration.key()));
    }

    private static Confirmation judged(Part part, String address, Answer answer, Predicate<Answer.Found> wanted) {
        return switch (answer) {
            case Answer.Failed why -> Confirmation.failed(part, address, why);
            case Answer.Found found -> Confirmation.of(part, wanted.test(found), address);
        };
    }
}

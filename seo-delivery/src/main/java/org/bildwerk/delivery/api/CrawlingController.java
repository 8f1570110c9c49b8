package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.sitemap.Sitemaps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a website should tell crawlers, so that they find the pictures and show them large.
@RestController
final class CrawlingController {

    private final Sites sites;
    private final Identity identity;

    CrawlingController(Sites sites, Identity identity) {
        this.sites = sites;
        this.identity = identity;
    }

    /// @param robotsTxt a line for the `robots.txt` of the pages
    /// @param meta an element for the head of each page
    /// @param header the same as a header, for those who would rather set that
    record Hints(String sitemap, String robotsTxt, String meta, String header) {}

    @GetMapping("/api/v1/sites/{site}/crawling")
    Hints hints(@PathVariable String site) {
        identity.caller();
        var sitemap = Sitemaps.index(sites.get(site));
        return new Hints(
                sitemap,
                "Sitemap: " + sitemap,
                "<meta name=\"robots\" content=\"max-image-preview:large\">",
                "X-Robots-Tag: max-image-preview:large");
    }
}

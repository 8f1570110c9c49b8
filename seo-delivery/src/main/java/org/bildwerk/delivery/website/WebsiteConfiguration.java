package org.bildwerk.delivery.website;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.delivery.crawl.Crawler;
import org.bildwerk.delivery.indexnow.IndexNow;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.sitemap.Sitemaps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the look at websites.
@Configuration(proxyBeanMethods = false)
public class WebsiteConfiguration {

    @Bean
    WebsiteCheck bildwerkWebsiteCheck(
            Crawler crawler, SiteReview review, PublishedImages images, Sitemaps sitemaps, IndexNow indexNow) {
        return new WebsiteCheck(crawler, review, images, sitemaps, indexNow);
    }

    @Bean
    @ConditionalOnApi
    WebsiteCheckController bildwerkWebsiteCheckController(WebsiteCheck check, Sites sites, Identity identity) {
        return new WebsiteCheckController(check, sites, identity);
    }
}

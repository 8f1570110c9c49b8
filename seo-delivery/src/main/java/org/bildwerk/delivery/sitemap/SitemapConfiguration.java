package org.bildwerk.delivery.sitemap;

import java.util.Objects;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.site.PublicPages;
import org.bildwerk.dam.site.Sites;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the sitemaps.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SitemapSettings.class)
public class SitemapConfiguration {

    @Bean
    Sitemaps bildwerkSitemaps(Sites sites, PublicPages pages, DamProperties dam) {
        return new Sitemaps(sites, pages, new SitemapFiles(dam.home().resolve("sitemaps")));
    }

    @Bean
    SitemapController bildwerkSitemapController(Sitemaps sitemaps) {
        return new SitemapController(sitemaps);
    }

    @Bean
    @ConditionalOnProperty("bildwerk.delivery.sitemap.folder")
    Chore bildwerkSitemapExport(Sites sites, Sitemaps sitemaps, SitemapSettings settings) {
        var export = new SitemapExport(sites, sitemaps, Objects.requireNonNull(settings.folder()));
        return new Chore("sitemap-export", settings.every(), export::run);
    }
}

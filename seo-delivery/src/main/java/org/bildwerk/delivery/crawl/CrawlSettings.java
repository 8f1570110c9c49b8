package org.bildwerk.delivery.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of visits to the pages of sites, `bildwerk.delivery.crawl.*`.
///
/// @param pages at most so many are looked at in one visit
/// @param pageSize a longer page is named, not read
/// @param listSize a longer sitemap, unpacked, or feed is named, not read
/// @param sitemaps at most so many sitemap files are read in one visit
/// @param timeout how long one answer may take, to its last byte
/// @param whole how long one visit may take
/// @param pause between two requests, unless robots.txt asks for a longer one
/// @param ownNetwork whether names may lead to this machine and its neighbours; a page origin that is written as such
/// an address may always
@ConfigurationProperties("bildwerk.delivery.crawl")
public record CrawlSettings(
        @DefaultValue("1000") int pages,
        @DefaultValue("2MB") DataSize pageSize,
        @DefaultValue("20MB") DataSize listSize,
        @DefaultValue("50") int sitemaps,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("30m") Duration whole,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("false") boolean ownNetwork) {}

package org.bildwerk.delivery.sitemap;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of sitemaps, `bildwerk.delivery.sitemap.*`.
///
/// @param folder into which the sitemaps of all sites are written on schedule, each into a folder of its key; absent
/// for
/// nowhere. Where several nodes run, one that all of them see
/// @param every how much time passes between two looks at what changed
@ConfigurationProperties("bildwerk.delivery.sitemap")
record SitemapSettings(
        @Nullable Path folder, @DefaultValue("10m") Duration every) {}

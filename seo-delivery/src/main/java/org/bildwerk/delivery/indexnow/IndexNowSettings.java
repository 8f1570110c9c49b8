package org.bildwerk.delivery.indexnow;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of IndexNow, `bildwerk.delivery.indexnow.*`.
///
/// @param endpoint of a search engine that takes part; it tells the others
/// @param settle how long a change must be over before it is told, so that none is overlooked while it is written
/// @param timeout how long an answer is waited for
@ConfigurationProperties("bildwerk.delivery.indexnow")
public record IndexNowSettings(
        @DefaultValue("https://api.indexnow.org/indexnow") URI endpoint,
        @DefaultValue("10s") Duration settle,
        @DefaultValue("20s") Duration timeout) {}

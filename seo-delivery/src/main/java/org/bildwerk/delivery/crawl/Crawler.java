package org.bildwerk.delivery.crawl;

import java.net.http.HttpClient;
import java.time.Clock;
import org.bildwerk.dam.site.Site;

/// Opens visits to sites. Thread-safe.
public final class Crawler {

    /// How robots.txt calls the visitor.
    static final String NAME = "Bildwerk";

    private final HttpClient http;
    private final CrawlSettings settings;
    private final String agent;
    private final Clock clock;

    Crawler(HttpClient http, CrawlSettings settings, String publicUrl, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.agent = "%s (+%s)".formatted(NAME, publicUrl);
        this.clock = clock;
    }

    public CrawlSettings settings() {
        return settings;
    }

    /// Opens a visit; the first request asks for robots.txt.
    public Visit visit(Site site) throws InterruptedException {
        var door = new Door(http, settings, agent);
        var robots = Robots.of(site, door);
        return new Visit(site, door, robots, settings, clock);
    }
}

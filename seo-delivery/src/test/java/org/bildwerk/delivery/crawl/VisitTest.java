package org.bildwerk.delivery.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class VisitTest {

    private static final CrawlSettings SETTINGS = new CrawlSettings(
            100,
            DataSize.ofKilobytes(64),
            DataSize.ofKilobytes(64),
            5,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ZERO,
            false);

    @AutoClose
    private final Website web = new Website();

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private static Site site(String origin) {
        var uri = URI.create(origin);
        return new Site(new SiteId(UUID.randomUUID()), "shop", "Shop", uri, uri, List.of("de"), List.of());
    }

    private Visit visit(CrawlSettings settings) throws InterruptedException {
        return visit(settings, web.origin());
    }

    private Visit visit(CrawlSettings settings, String origin) throws InterruptedException {
        return new Crawler(http, settings, "https://bilder.example.org", Clock.systemUTC()).visit(site(origin));
    }

    private Answer get(String path) throws InterruptedException {
        return visit(SETTINGS).page(URI.create(web.origin() + path));
    }

    private Trouble trouble(String path) throws InterruptedException {
        return ((Answer.Failed) get(path)).trouble();
    }

    @Test
    void fetchesAPageAndSaysWhoAsks() throws InterruptedException {
        web.on("/", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .isEqualTo("Bildwerk (+https://bilder.example.org)");
            exchange.getResponseHeaders().set("Content-Type", "Text/HTML; Charset=ISO-8859-1");
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
        });

        var found = (Answer.Found) get("/");

        assertThat(found.mediaType()).isEqualTo("text/html");
        assertThat(found.charset()).isEqualTo("ISO-8859-1");
        assertThat(found.bytes()).containsExactly('x');
    }

    @Test
    void followsRedirectsWithinTheOriginOnly() throws InterruptedException {
        web.html("/there", "there")
                .passOn("/here", "/there")
                .passOn("/away", "http://example.org/")
                .passOn("/upwards", "//127.0.0.1:1/")
                .passOn(
                        "/local",
                        "http://localhost" + web.origin().substring(web.origin().lastIndexOf(':')) + "/there")
                .passOn("/file", "file:///etc/passwd")
                .passOn("/circle", "/circle")
                .passOn("/nonsense", "http://%%%")
                .on("/onwards", exchange -> {
                    exchange.getResponseHeaders().set("Location", "/onwards?" + System.nanoTime());
                    exchange.sendResponseHeaders(302, -1);
                });
        for (int i = 0; i < 9; i++) {
            web.passOn("/chain" + i, "/chain" + (i + 1));
        }

        assertThat(((Answer.Found) get("/here")).address()).isEqualTo(URI.create(web.origin() + "/there"));
        for (var path : List.of("/away", "/upwards", "/local", "/file")) {
            assertThat(trouble(path)).as(path).isEqualTo(Trouble.ELSEWHERE);
        }
        assertThat(trouble("/circle")).isEqualTo(Trouble.REDIRECT_LOOP);
        assertThat(trouble("/chain0")).isEqualTo(Trouble.REDIRECT_LOOP);
        assertThat(trouble("/nonsense")).isEqualTo(Trouble.STATUS);
    }

    @Test
    void givesHugeSlowAndBrokenAnswersANameInTime() throws InterruptedException {
        web.bytes("/huge", "text/html", new byte[65 * 1024])
                .on("/endless", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var part = new byte[8192];
                    for (int i = 0; i < 1_000_000; i++) {
                        exchange.getResponseBody().write(part);
                    }
                })
                .on("/silent", exchange -> pause(20))
                .on("/dripping", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        pause(0.1);
                    }
                })
                .on("/short", exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(1);
                })
                .on("/packed", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "br");
                    exchange.sendResponseHeaders(200, 1);
                    exchange.getResponseBody().write(1);
                })
                .status("/gone", 410);

        assertThat(trouble("/huge")).isEqualTo(Trouble.TOO_LARGE);
        assertThat(trouble("/endless")).isEqualTo(Trouble.TOO_LARGE);
        assertThat(trouble("/silent")).isEqualTo(Trouble.TOO_SLOW);
        assertThat(trouble("/dripping")).isEqualTo(Trouble.TOO_SLOW);
        assertThat(trouble("/short")).isEqualTo(Trouble.BROKEN_OFF);
        assertThat(trouble("/packed")).isEqualTo(Trouble.UNREADABLE);
        assertThat(((Answer.Failed) get("/gone")).gone()).isTrue();
    }

    @Test
    void obeysRobots() throws InterruptedException {
        web.text("/robots.txt", "text/plain", """
                User-agent: *
                Disallow: /

                User-agent: bildwerk
                Disallow: /intern/
                Allow: /intern/open
                """)
                .html("/", "a")
                .html("/intern/secret", "b")
                .html("/intern/open", "c")
                .passOn("/door", "/intern/secret");

        assertThat(get("/")).isInstanceOf(Answer.Found.class);
        assertThat(get("/intern/open")).isInstanceOf(Answer.Found.class);
        assertThat(trouble("/intern/secret")).isEqualTo(Trouble.ROBOTS_FORBID);
        assertThat(trouble("/door")).isEqualTo(Trouble.ROBOTS_FORBID);
        assertThat(web.asked()).doesNotContain("/intern/secret");
    }

    @Test
    void looksAtNothingWhereRobotsCannotBeRead() throws InterruptedException {
        web.status("/robots.txt", 503).html("/", "a");

        assertThat(visit(SETTINGS).closed())
                .get()
                .extracting(Answer.Failed::trouble)
                .isEqualTo(Trouble.ROBOTS_UNREADABLE);
        assertThat(trouble("/")).isEqualTo(Trouble.ROBOTS_UNREADABLE);

        web.off("/robots.txt");
        assertThat(visit(SETTINGS).closed()).isEmpty();
    }

    @Test
    void waitsBetweenTwoRequestsAsLongAsRobotsAsk() throws InterruptedException {
        web.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n").html("/", "a");

        long start = System.nanoTime();
        visit(SETTINGS).page(URI.create(web.origin() + "/"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void goesNowhereInTheOwnNetworkUnlessItIsWrittenSo() throws InterruptedException, UnknownHostException {
        assertThat(visit(SETTINGS, "http://169.254.169.254").closed())
                .get()
                .extracting(Answer.Failed::trouble)
                .isEqualTo(Trouble.OWN_NETWORK);
        assertThat(visit(SETTINGS, "http://localhost.localdomain.invalid").closed())
                .get()
                .extracting(Answer.Failed::trouble)
                .isEqualTo(Trouble.HOST_UNKNOWN);
        assertThat(visit(SETTINGS, "http://" + InetAddress.getLocalHost().getHostName())
                        .closed())
                .as("a name that leads there")
                .get()
                .extracting(Answer.Failed::trouble)
                .isEqualTo(Trouble.OWN_NETWORK);
        assertThat(visit(SETTINGS).closed()).isEmpty();
    }

    @Test
    void readsSitemapsPackedOrNotAndTheIndexAboveThem() throws InterruptedException {
        web.text(
                        "/robots.txt",
                        "text/plain",
                        "Sitemap: " + web.origin() + "/map.xml\nSitemap: http://example.org/x.xml\n")
                .index("/map.xml", "/one.xml", "/two.xml.gz", "/map.xml", "/missing.xml")
                .text("/one.xml", "text/xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                          <url><loc>%1$s/a</loc><image:image><image:loc>%1$s/i/abc/x.jpg</image:loc></image:image></url>
                          <url><loc>https://elsewhere.example.org/b</loc></url>
                          <url><loc>%1$s/a#twice</loc></url>
                          <url><loc>not an address</loc></url>
                        </urlset>
                        """.formatted(web.origin()))
                .bytes(
                        "/two.xml.gz",
                        "application/gzip",
                        Website.packed(web.sitemapOf("/c").getBytes()));

        var listing = SitemapReading.of(visit(SETTINGS), 100);

        assertThat(listing.pages())
                .isEqualTo(Map.of(
                        URI.create(web.origin() + "/a"), List.of(URI.create(web.origin() + "/i/abc/x.jpg")),
                        URI.create(web.origin() + "/c"), List.of()));
        assertThat(listing.unread())
                .extracting(
                        unread -> unread.file().getPath() + " " + unread.why().trouble())
                .containsExactlyInAnyOrder("/x.xml ELSEWHERE", "/missing.xml STATUS");
    }

    @Test
    void survivesHostileSitemaps() throws InterruptedException {
        var bomb = Website.packed(new byte[10 << 20]);
        var laughs = """
                <!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s/&c;&f;</loc></url></urlset>
                """.formatted(web.origin());
        web.index("/sitemap.xml", "/laughs.xml", "/bomb.xml.gz", "/nested.gz", "/html.xml", "/endless0.xml")
                .text("/laughs.xml", "text/xml", laughs)
                .bytes("/bomb.xml.gz", "application/gzip", bomb)
                .bytes("/nested.gz", "application/gzip", Website.packed(Website.packed(new byte[10])))
                .html("/html.xml", "<p>No sitemap");
        IntStream.range(0, 50).forEach(i -> web.index("/endless" + i + ".xml", "/endless" + (i + 1) + ".xml"));

        var listing = SitemapReading.of(visit(SETTINGS), 100);

        assertThat(listing.pages()).isEmpty();
        assertThat(listing.complete()).isFalse();
        assertThat(listing.unread())
                .extracting(unread -> unread.file().getPath())
                .contains("/laughs.xml", "/bomb.xml.gz", "/nested.gz");
        assertThat(web.asked()).hasSizeLessThan(12);
    }

    @Test
    void takesNoMorePagesThanAskedFor() throws InterruptedException {
        var pages = IntStream.range(0, 500).mapToObj(i -> "/p" + i).toArray(String[]::new);
        web.sitemap("/sitemap.xml", pages);

        var listing = SitemapReading.of(visit(SETTINGS), 10);

        assertThat(listing.pages().keySet())
                .containsExactlyElementsOf(Arrays.stream(pages)
                        .limit(10)
                        .map(page -> URI.create(web.origin() + page))
                        .toList());
        assertThat(listing.cut()).isTrue();
    }

    private static void pause(double seconds) {
        try {
            Thread.sleep(Duration.ofMillis((long) (seconds * 1000)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

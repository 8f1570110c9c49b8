package org.bildwerk.delivery.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.PageDeclaration.Image;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.PublicPage;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final URI ORIGIN = URI.create("https://bilder.example.org");
    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void declare(SiteFixture site, PageDeclaration... pages) {
        server.dam().bean(Pages.class).shrink(SiteFixture.SEO, site.site(), List.of(pages));
    }

    private static PageDeclaration page(SiteFixture site, String path, String... assets) {
        var images = java.util.Arrays.stream(assets)
                .map(asset -> new Image(asset, null, null, false))
                .toList();
        return new PageDeclaration(site.site().pageOrigin() + path, null, null, images);
    }

    @Test
    void listsPublishedPicturesOfDeclaredPages() throws Exception {
        var shop = server.site("listed");
        var live = shop.approved("Größe & Form");
        var waiting = shop.approved("Wartet");
        shop.publish(live);
        declare(
                shop,
                page(shop, "/a?x=1&y=%3C2%3E", live.key(), waiting.key(), live.key()),
                page(shop, "/b", waiting.key()));
        var index = server.get("/sitemaps/listed/index.xml");
        assertThat(index.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        SitemapSchemas.checkIndex(new ByteArrayInputStream(index.body()));
        assertThat(DeliveryTest.text(index))
                .contains("<loc>https://bilder.example.org/sitemaps/listed/images-1.xml.gz</loc>");
        var xml = unzipped(server.get("/sitemaps/listed/images-1.xml.gz"));
        SitemapSchemas.checkFile(new ByteArrayInputStream(xml));
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<loc>https://listed.example.org/a?x=1&amp;y=%3C2%3E</loc>")
                .containsOnlyOnce(
                        "<image:loc>https://bilder.example.org/i/" + live.key() + "/groesse-und-form.jpg</image:loc>")
                .doesNotContain(waiting.key(), "/b<");
        assertThat(server.get("/sitemaps/listed/images-2.xml.gz").statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheIndexAndAllFilesInOneArchive() throws Exception {
        var shop = server.site("archive");
        assertThat(server.get("/sitemaps/archive/all.zip").statusCode()).isEqualTo(404);
        var live = shop.approved("Bild");
        shop.publish(live);
        declare(shop, page(shop, "/a", live.key()));

        var archive = server.get("/sitemaps/archive/all.zip");

        assertThat(DeliveryTest.header(archive, "Content-Type")).isEqualTo("application/zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("website.xml");
            SitemapSchemas.checkIndex(new ByteArrayInputStream(zip.readAllBytes()));
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("images-1.xml.gz");
            assertThat(zip.readAllBytes())
                    .isEqualTo(server.get("/sitemaps/archive/images-1.xml.gz").body());
            assertThat(zip.getNextEntry()).isNull();
        }
        var tag = DeliveryTest.header(archive, "ETag");
        assertThat(server.get("/sitemaps/archive/all.zip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void tellsACrawlerThatNothingChanged() {
        var shop = server.site("unchanged");
        var live = shop.approved("Bild");
        shop.publish(live);
        declare(shop, page(shop, "/a", live.key()));
        var path = "/sitemaps/unchanged/images-1.xml.gz";
        var first = server.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().map()).doesNotContainKey("set-cookie");
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        shop.withdraw(live);
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(404);
        shop.publish(live);
        shop.describe(
                live,
                shop.present(live).description(),
                SiteFixture.rightsUntil(Instant.now().minusSeconds(5)));
        assertThat(server.get("/sitemaps/unchanged/index.xml").statusCode())
                .as("rights have ended")
                .isEqualTo(404);
    }

    @Test
    void namesTheTimeOfTheLastTrueChange() throws Exception {
        var shop = server.site("lastmod");
        var live = shop.approved("Bild");
        shop.publish(live);
        declare(shop, page(shop, "/a", live.key()));
        var first = unzipped(server.get("/sitemaps/lastmod/images-1.xml.gz"));
        declare(shop, page(shop, "/a", live.key()));
        assertThat(unzipped(server.get("/sitemaps/lastmod/images-1.xml.gz"))).isEqualTo(first);
    }

    @Test
    void leavesAFileAloneInWhichNothingChanged() {
        var shop = server.site("calm");
        var live = shop.approved("Bild");
        shop.publish(live);
        declare(shop, page(shop, "/a", live.key()));
        var path = "/sitemaps/calm/images-1.xml.gz";
        var tag = server.get(path).headers().firstValue("ETag").orElseThrow();
        var index = server.get("/sitemaps/calm/index.xml")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var other = server.site("lively");
        other.publish(other.approved("Anderes"));

        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get("/sitemaps/calm/index.xml", "If-None-Match", index)
                        .statusCode())
                .isEqualTo(304);
        declare(shop, page(shop, "/b", live.key()));
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheMomentAtWhichAPictureWent() throws Exception {
        var shop = server.site("gone");
        var stays = shop.approved("Bleibt");
        var goes = shop.approved("Geht");
        shop.publish(stays);
        shop.publish(goes);
        declare(shop, page(shop, "/a", stays.key(), goes.key()));
        var before = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        server.dam()
                .jdbc()
                .sql("update bw_page set modified_at = now() - interval '1 day'")
                .update();
        server.dam()
                .jdbc()
                .sql("update bw_publication set published_at = now() - interval '1 day'")
                .update();
        shop.withdraw(goes);

        var xml = new String(unzipped(server.get("/sitemaps/gone/images-1.xml.gz")), StandardCharsets.UTF_8);
        assertThat(xml).doesNotContain(goes.key());
        var modified = Instant.parse(xml.replaceAll("(?s).*<lastmod>(.*)</lastmod>.*", "$1"));
        assertThat(modified).isAfterOrEqualTo(before);
    }

    @Test
    void keepsOnlyThePresentState() {
        var shop = server.site("present");
        var live = shop.approved("Bild");
        shop.publish(live);
        for (var path : List.of("/a", "/b")) {
            declare(shop, page(shop, path, live.key()));
            server.get("/sitemaps/present/images-1.xml.gz");
            server.get("/sitemaps/present/images-1.xml.gz");
        }
        assertThat(server.dam().home().resolve("sitemaps"))
                .isDirectoryContaining("glob:**present-1.*")
                .satisfies(folder -> assertThat(folder.toFile().list((dir, name) -> name.startsWith("present-1.")))
                        .hasSize(1));
    }

    @Test
    void spreadsPagesOverFilesWithinTheLimits() {
        var planner = new SitemapPlanner(ORIGIN, 3, Long.MAX_VALUE);
        pages(7).forEach(planner::add);
        assertThat(planner.parts()).extracting(SitemapPlan.Part::pages).containsExactly(3, 3, 1);
        assertThat(planner.parts()).hasSize(3);
    }

    @Test
    void countsBytesBeforeItIsTooLate() {
        var all = pages(50);
        var limit = 2_000;
        var planner = new SitemapPlanner(ORIGIN, 50_000, limit);
        all.forEach(planner::add);
        var parts = planner.parts();
        assertThat(parts.stream().mapToInt(SitemapPlan.Part::pages).sum()).isEqualTo(50);
        var from = 0;
        for (var part : parts) {
            var file = new ByteArrayOutputStream();
            try (var writer = new SitemapWriter(file, ORIGIN)) {
                all.subList(from, from + part.pages()).forEach(writer::add);
            }
            assertThat(part.after())
                    .isEqualTo(from == 0 ? "" : all.get(from - 1).url());
            assertThat(file.size()).isLessThanOrEqualTo(limit + 1024);
            from += part.pages();
        }
    }

    @Test
    void listsAtMostAThousandImagesOfAPage() {
        var images = IntStream.range(0, 1500)
                .mapToObj(i -> new PublicPage.Image("k" + i, new Slug("s")))
                .toList();
        var file = new ByteArrayOutputStream();
        try (var writer = new SitemapWriter(file, ORIGIN)) {
            writer.add(new PublicPage("https://x.example.org/", Instant.EPOCH, images));
        }
        assertThat(file.toString(StandardCharsets.UTF_8).split("<image:image>", -1))
                .hasSize(1001);
    }

    @Test
    void letsCrawlersAtPicturesAndKeepsThemOutOfTheApplication() {
        server.site("robots");
        var robots = server.get("/robots.txt");
        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(DeliveryTest.text(robots).lines())
                .contains(
                        "Allow: /i/",
                        "Disallow: /app/",
                        "Disallow: /api/",
                        "Allow: /api/v1/sites/*/slots/*/markup",
                        "Allow: /api/v1/sites/*/assets/*/jsonld",
                        "Allow: /api/v1/sites/*/pages/jsonld",
                        "Sitemap: https://bilder.example.org/sitemaps/robots/index.xml");
        for (var path : List.of("/app/", "/api/v1/sites", "/verify")) {
            assertThat(server.get(path).headers().firstValue("X-Robots-Tag"))
                    .as(path)
                    .contains("noindex");
        }
        assertThat(robots.headers().firstValue("X-Robots-Tag")).isEmpty();
    }

    private static List<PublicPage> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PublicPage(
                        "https://x.example.org/" + (100 + i),
                        Instant.EPOCH,
                        List.of(new PublicPage.Image("k" + i, new Slug("s")))))
                .toList();
    }

    private static byte[] unzipped(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }
}

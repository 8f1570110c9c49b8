package org.bildwerk.delivery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.IptcFields;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a website fetches for its pages, over HTTP.
class PublicMarkupTest {

    private static final String ORIGIN = "https://bilder.example.org";
    private static final String SITE = "/api/v1/sites/markt";
    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        // As the application has it.
        server = DeliveryTest.start(
                "server.compression.enabled=true",
                "server.compression.mime-types=text/html,application/json,application/ld+json",
                "server.compression.min-response-size=512");
        shop = server.site("markt");
        asset = server.approved(shop, "Roter Schuh", DeliveryTest.jpeg(71, 1800, 1350));
        describe(asset, null);
        shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void describe(Asset described, @Nullable Instant until) {
        var texts = new TreeMap<>(Map.of("de", new Text("Roter Schuh", "Ein Schuh", "Ein roter Schuh")));
        var description = new Description(
                texts, List.of(), List.of("Studio Nord"), DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.address());
        var rights = new Rights(
                "Haus",
                "Foto: Nord",
                "© 2026 Haus",
                "https://example.org/l",
                "https://example.org/a",
                null,
                null,
                null,
                until,
                null,
                null,
                null);
        shop.describe(described, description, rights);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    @Test
    void tellsEveryoneForAMinuteAndNothingTwice() {
        var path = SITE + "/slots/hero/markup?asset=" + asset.key();
        var first = server.get(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control"))
                .contains("public, max-age=60, stale-while-revalidate=86400");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Cache-Tag")).contains("markup-markt");
        assertThat(first.headers().map()).doesNotContainKey("set-cookie");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get(path + "&as=html", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isKeptByNobodyBeyondTheEndOfRights() {
        var ending = shop.approved("Endet bald");
        var page = shop.site().pageOrigin() + "/endet";
        shop.publish(ending);
        var use = new PageDeclaration.Image(ending.key(), "hero", null, false);
        server.dam()
                .bean(Pages.class)
                .merge(SiteFixture.SEO, shop.site(), List.of(new PageDeclaration(page, null, null, List.of(use))));
        var paths = List.of(
                SITE + "/slots/hero/markup?asset=" + ending.key(),
                SITE + "/assets/" + ending.key() + "/presets",
                SITE + "/assets/" + ending.key() + "/jsonld",
                SITE + "/pages/jsonld?url=" + page);
        describe(ending, Instant.now().plusSeconds(600));
        for (var path : paths) {
            var control = header(server.get(path), "Cache-Control");
            assertThat(control).as(path).startsWith("public, max-age=60, stale-while-revalidate=");
            assertThat(Integer.parseInt(control.replaceFirst(".*=", "")))
                    .as(path)
                    .isBetween(1, 540);
        }
        describe(ending, Instant.now().plusSeconds(50));
        for (var path : paths) {
            var control = header(server.get(path), "Cache-Control");
            assertThat(control).as(path).matches("public, max-age=([1-4]?\\d)");
        }
    }

    @Test
    void namesThePictureForMeasurementsAndPreloadsTheHero() {
        var hero = json(server.get(SITE + "/slots/hero/markup?assignment=test-1.b&asset=" + asset.key()));
        var image = Jsoup.parseBodyFragment(hero.path("html").asString()).selectFirst("img");

        assertThat(image).isNotNull();
        assertThat(image.attr("data-bw-asset")).isEqualTo(asset.key());
        assertThat(image.attr("data-bw-slot")).isEqualTo("hero");
        assertThat(image.attr("data-bw-spec")).isEqualTo("w1800-ar16x9");
        assertThat(image.attr("data-bw-assignment")).isEqualTo("test-1.b");
        var preload = Jsoup.parse(hero.path("preload").asString()).selectFirst("link[rel=preload]");
        assertThat(preload).isNotNull();
        assertThat(preload.attr("type")).isEqualTo("image/avif");
        assertThat(preload.attr("imagesrcset"))
                .isEqualTo(hero.path("sources").path(0).path("srcset").asString());
        assertThat(json(server.get(SITE + "/slots/card/markup?asset=" + asset.key()))
                        .path("preload")
                        .isNull())
                .isTrue();
        assertThat(server.get(SITE + "/slots/card/markup?assignment=%3Cx%3E&asset=" + asset.key())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersForAWholePageAtOnceAndSaysWhatCannotBeShown() {
        var body = """
                [{"asset":"%1$s","slot":"hero"},
                 {"asset":"%1$s","slot":"card","lang":"en","alt":"Our offer"},
                 {"asset":"%1$s","slot":"card","decorative":true},
                 {"asset":"nothing","slot":"card"},
                 {"asset":"%1$s","slot":"nowhere"}]
                """.formatted(asset.key());
        var results = json(server.send("POST", SITE + "/markup:batch", body));

        assertThat(results).hasSize(5);
        assertThat(results.path(0).path("markup").path("alt").asString()).isEqualTo("Ein roter Schuh");
        assertThat(results.path(1).path("markup").path("alt").asString()).isEqualTo("Our offer");
        assertThat(results.path(2).path("markup").path("altOrigin").asString()).isEqualTo("decorative");
        assertThat(results.path(3).path("problem").path("status").asInt()).isEqualTo(404);
        assertThat(results.path(4).path("problem").path("type").asString()).endsWith("/site-not-found");
        assertThat(server.send("POST", SITE + "/markup:batch", "[null]").statusCode())
                .isEqualTo(400);
        var many = IntStream.range(0, 101).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        assertThat(server.send("POST", SITE + "/markup:batch", many).statusCode())
                .isEqualTo(422);
    }

    @Test
    void compressesMarkupAndStructuredDataAndConfirmsThemAllTheSame() {
        for (var path : List.of(
                "/slots/hero/markup?asset=" + asset.key(),
                "/slots/hero/markup?as=html&asset=" + asset.key(),
                "/assets/" + asset.key() + "/presets",
                "/assets/" + asset.key() + "/jsonld")) {
            var answer = server.get(SITE + path, "Accept-Encoding", "gzip");
            assertThat(DeliveryTest.header(answer, "Content-Encoding")).as(path).isEqualTo("gzip");
            var tag = DeliveryTest.header(answer, "ETag");
            assertThat(tag).startsWith("W/\"");
            assertThat(server.get(SITE + path, "If-None-Match", tag, "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(304);
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
        }
    }

    @Test
    void refusesTextThatNobodyCanKeepWithoutAFault() {
        for (var path : List.of(
                "/slots/hero/markup?asset=%00",
                "/slots/hero/markup?page=%00&asset=" + asset.key(),
                "/pages/jsonld?url=%00",
                "/assets/%00/jsonld",
                "/slots/hero/markup?as=xml&asset=" + asset.key(),
                "/slots/hero/markup?decorative=maybe&asset=" + asset.key())) {
            var answer = server.get(SITE + path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(DeliveryTest.text(answer))
                    .contains("https://bildwerk.org/problems/")
                    .doesNotContain("incident");
        }
        assertThat(server.send("PUT", SITE + "/stand-in", "{\"asset\":\"\\u0000\"}")
                        .statusCode())
                .isEqualTo(400);
        var results = json(server.send("POST", SITE + "/markup:batch", """
                [{"asset":"\\u0000","slot":"hero"},{"asset":"%s","slot":"hero"}]
                """.formatted(asset.key())));
        assertThat(results.path(0).path("problem").path("type").asString()).endsWith("/text-not-storable");
        assertThat(results.path(1).path("markup").path("alt").asString()).isEqualTo("Ein roter Schuh");
        assertThat(DeliveryTest.text(server.send("POST", SITE + "/markup:batch", "{}")))
                .contains("`body`", "a list is wanted");
    }

    @Test
    void takesNoNullInAListOfPages() {
        for (var body : List.of("[null]", "[{\"url\":\"https://markt.example.org/a\",\"images\":[null]}]")) {
            var answer = server.send("PUT", SITE + "/pages?mode=merge", body);
            assertThat(answer.statusCode()).as(DeliveryTest.text(answer)).isEqualTo(400);
            assertThat(DeliveryTest.text(answer)).contains("null", "leave it out");
        }
        var report = json(server.send("PUT", SITE + "/pages?mode=merge", """
                [{"url":"https://markt.example.org/a","title":"\\u0000"}]
                """));
        assertThat(report.path("rejected").path(0).path("part").asString()).isEqualTo("page");
    }

    @Test
    void letsAnyPageAskForABatch() {
        var origin = new String[] {"Origin", "https://shop.example.org"};
        var allowed = server.send(
                "OPTIONS",
                SITE + "/markup:batch",
                null,
                "Origin",
                origin[1],
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers")).contains("content-type");
        assertThat(server.send("POST", SITE + "/markup:batch", "[]", origin)
                        .headers()
                        .allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    @Test
    void givesOnlyTheImagesOfAnArticleInItsThreeRatios() {
        var fragment = json(server.get(SITE + "/assets/" + asset.key() + "/jsonld?part=image"));

        assertThat(fragment.propertyNames()).containsExactly("image");
        assertThat(fragment.path("image").valueStream().map(JsonNode::asString))
                .hasSize(3)
                .satisfiesExactly(
                        wide -> assertThat(wide).contains("-ar16x9/").endsWith(".jpg"),
                        classic -> assertThat(classic).contains("-ar4x3/").endsWith(".jpg"),
                        square -> assertThat(square).contains("-ar1x1/").endsWith(".jpg"));
        var shapes = json(server.get(SITE + "/assets/" + asset.key() + "/presets"));
        assertThat(shapes.valueStream().map(shape -> shape.path("preset").asString()))
                .containsExactly("open-graph", "merchant", "discover", "wide", "classic", "square");
        for (var shape : shapes) {
            var path = shape.path("url").asString().substring(ORIGIN.length());
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(shape.path("enough").asBoolean(false)).as(path).isTrue();
        }
        assertThat(shapes.path(0).path("height").asInt()).isEqualTo(630);
    }

    /// One rights record feeds the structured data, the files, the sitemap and Open Graph.
    @Test
    void saysTheSameInJsonLdInTheFilesInTheSitemapAndInOpenGraph() throws Exception {
        var shown = server.approved(shop, "Eine Quelle", DeliveryTest.jpeg(72, 1300, 900));
        describe(shown, null);
        shop.publish(shown);
        var url = shop.site().pageOrigin() + "/quelle";
        var image = new PageDeclaration.Image(shown.key(), "hero", null, false);
        server.dam()
                .bean(Pages.class)
                .merge(SiteFixture.SEO, shop.site(), List.of(new PageDeclaration(url, "Q", "de", List.of(image))));
        // The record goes on; what is out says what was published.
        shop.describe(shown, shop.present(shown).description(), Rights.NONE);

        var jsonLd = json(server.get(SITE + "/assets/" + shown.key() + "/jsonld"));
        var canonical = jsonLd.path("contentUrl").asString();
        var openGraph = Jsoup.parse(
                        DeliveryTest.text(server.get(SITE + "/slots/og/markup?as=html&asset=" + shown.key())))
                .selectFirst("meta[property=og:image]");
        assertThat(openGraph).isNotNull();

        assertThat(jsonLd.path("@id").asString()).isEqualTo(canonical + "#image");
        assertThat(sitemap()).contains("<image:loc>" + canonical + "</image:loc>");
        for (var address : List.of(canonical, openGraph.attr("content"))) {
            assertFileSays(address, jsonLd);
        }
        var page = json(server.get(SITE + "/pages/jsonld?url=" + url)).path("@graph");
        assertThat(page.path(0).path("primaryImageOfPage").path("@id").asString())
                .isEqualTo(canonical + "#image");

        describe(shown, Instant.now().minusSeconds(1));
        assertThat(sitemap()).doesNotContain(canonical);
        assertThat(server.get(canonical.substring(ORIGIN.length())).statusCode())
                .isEqualTo(410);
        assertThat(server.get(SITE + "/assets/" + shown.key() + "/jsonld").statusCode())
                .isEqualTo(404);
        assertThat(server.get(SITE + "/slots/og/markup?asset=" + shown.key()).statusCode())
                .isEqualTo(404);
    }

    private void assertFileSays(String address, JsonNode jsonLd) throws IOException {
        var response = server.get(address.substring(ORIGIN.length()));
        assertThat(response.statusCode()).isEqualTo(200);
        var file = Files.write(folder.resolve("delivered.jpg"), response.body());
        var said = ImageMetadata.read(file).values();

        assertThat(said.get(IptcFields.CREDIT_LINE).orElseThrow().value())
                .isEqualTo(jsonLd.path("creditText").asString());
        assertThat(said.get(IptcFields.COPYRIGHT_NOTICE).orElseThrow().texts())
                .containsValue(jsonLd.path("copyrightNotice").asString());
        assertThat(said.get(IptcFields.WEB_STATEMENT).orElseThrow().value())
                .isEqualTo(jsonLd.path("license").asString());
        assertThat(said.get(IptcFields.LICENSOR).orElseThrow().toString())
                .contains(jsonLd.path("acquireLicensePage").asString());
        assertThat(said.get(IptcFields.CREATOR).orElseThrow().toString())
                .contains(jsonLd.path("creator").path(0).path("name").asString());
        assertThat(said.get(IptcFields.DIGITAL_SOURCE_TYPE).orElseThrow().value())
                .isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.address());
        assertThat(jsonLd.path("digitalSourceType").asString())
                .isEqualTo("https://schema.org/TrainedAlgorithmicMediaDigitalSource");
    }

    private static String sitemap() throws IOException {
        var response = server.get("/sitemaps/markt/images-1.xml.gz");
        if (response.statusCode() == 404) {
            return "";
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhatCrawlersShouldHear() {
        var hints = json(server.get(SITE + "/crawling"));
        assertThat(hints.path("robotsTxt").asString()).isEqualTo("Sitemap: " + ORIGIN + "/sitemaps/markt/index.xml");
        assertThat(hints.path("meta").asString()).contains("max-image-preview:large");
    }
}

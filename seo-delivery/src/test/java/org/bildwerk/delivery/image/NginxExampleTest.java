package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The example in `docs/examples/cdn-nginx`, run as it stands.
class NginxExampleTest {

    private static final String MODERN = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    private static final Duration CONFIRMED_AFTER = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static NginxExample nginx;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        nginx = new NginxExample(folder, server.dam().port(), CONFIRMED_AFTER.toSeconds() + "s");
    }

    @AfterAll
    static void stop() {
        nginx.close();
        server.close();
    }

    private static Asset asset(long seed) {
        return server.approved(shop, "Schuh", DeliveryTest.jpeg(seed, 700, 500));
    }

    private static String path(Asset asset, String file) {
        return "/i/%s/%s/w320/%s".formatted(asset.key(), shop.publish(asset).rev(), file);
    }

    private static String cache(HttpResponse<?> answer) {
        return header(answer, "X-Cache");
    }

    @Test
    void keepsPicturesAndSpeaksTheNewProtocol() {
        var path = path(asset(71), "schuh.webp");
        var first = nginx.get(path);
        var second = nginx.get(path + "?utm_source=elsewhere");
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(cache(first)).isEqualTo("MISS");
        assertThat(cache(second)).isEqualTo("HIT");
        assertThat(second.body())
                .isEqualTo(first.body())
                .isEqualTo(server.get(path).body());
        assertThat(header(second, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(second, "Cache-Tag")).contains("asset-");
        assertThat(second.headers().firstValue("Vary")).isEmpty();
        assertThat(nginx.get(path, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
        var part = nginx.get(path, "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
    }

    @Test
    void keepsOneCopyForEachFormThatBrowsersTake() {
        var path = path(asset(72), "schuh.auto");
        var plain = nginx.get(path, "Accept", "*/*");
        var webp = nginx.get(path, "Accept", "image/webp,image/avif;q=0,*/*");
        assertThat(header(plain, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(webp, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(plain, "Vary")).isEqualTo("Accept");
        assertThat(cache(nginx.get(path, "Accept", "text/html"))).isEqualTo("HIT");
        assertThat(cache(nginx.get(path, "Accept", "image/png,image/webp;q=0.5")))
                .isEqualTo("HIT");
        Awaitility.await()
                .untilAsserted(() -> assertThat(header(nginx.get(path, "Accept", MODERN), "Content-Type"))
                        .isEqualTo("image/avif"));
    }

    @Test
    void forgetsWhatIsWithdrawnAndShowsAtOnceWhatIsBack() {
        var asset = asset(73);
        var path = path(asset, "schuh.jpg");
        assertThat(nginx.get(path).statusCode()).isEqualTo(200);
        shop.withdraw(asset);
        Awaitility.await()
                .atMost(CONFIRMED_AFTER.plusSeconds(5))
                .until(() -> nginx.get(path).statusCode() == 410);
        var fresh = path(asset, "schuh.jpg");
        assertThat(nginx.get(fresh).statusCode()).isEqualTo(200);
        assertThat(nginx.get(path).statusCode())
                .as("the address of the last publication")
                .isEqualTo(301);
    }

    @Test
    void confirmsWithoutFetchingAgain() {
        var path = path(asset(74), "schuh.jpg");
        assertThat(cache(nginx.get(path))).isEqualTo("MISS");
        Awaitility.await().until(() -> cache(nginx.get(path)).equals("REVALIDATED"));
        assertThat(cache(nginx.get(path))).isEqualTo("HIT");
    }

    @Test
    void compressesTextAsTheVisitorTakesIt() {
        var asset = asset(75);
        shop.publish(asset);
        declarePage(asset);
        var markup = "/api/v1/sites/shop/slots/card/markup?lang=de&asset=" + asset.key();
        for (var text : new String[] {markup, markup + "&as=html", "/sitemaps/shop/index.xml", "/b.js"}) {
            var whole = nginx.get(text);
            var brotli = nginx.get(text, "Accept-Encoding", "gzip, deflate, br");
            var gzip = nginx.get(text, "Accept-Encoding", "gzip");
            assertThat(whole.statusCode()).as(text).isEqualTo(200);
            assertThat(header(brotli, "Content-Encoding")).as(text).isEqualTo("br");
            assertThat(header(gzip, "Content-Encoding")).as(text).isEqualTo("gzip");
            assertThat(header(brotli, "Vary")).as(text).contains("Accept-Encoding");
            assertThat(brotli.body().length).as(text).isLessThan(whole.body().length);
        }
        var picture = nginx.get(path(asset, "schuh.jpg"), "Accept-Encoding", "gzip, deflate, br");
        assertThat(header(picture, "Content-Encoding")).isEmpty();
    }

    /// Else the site has no sitemap.
    private static void declarePage(Asset asset) {
        var image = new PageDeclaration.Image(asset.key(), "card", null, false);
        var page = new PageDeclaration(shop.site().pageOrigin() + "/shoes", "Schuhe", "de", List.of(image));
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, shop.site(), List.of(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/app/", "/api/v1/assets", "/api/v1/sites/shop/findings", "/actuator/health", "/demo", "/login"})
    void letsNobodyThroughToAnythingElse(String path) {
        assertThat(nginx.get(path).statusCode()).isEqualTo(404);
        assertThat(new String(nginx.get(path).body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("nginx");
    }
}

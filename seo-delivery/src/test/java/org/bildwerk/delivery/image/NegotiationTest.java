package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that end in `.auto`.
class NegotiationTest {

    private static final String MODERN = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        asset = server.approved(shop, "Schuh", DeliveryTest.jpeg(31, 1000, 800));
        publication = shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address(String specAndFile) {
        return "/i/" + asset.key() + "/" + publication.rev() + "/" + specAndFile;
    }

    @Test
    void givesEachBrowserWhatItTakes() {
        var webp = server.get(address("w320/schuh.auto"), "Accept", "image/webp,image/*,*/*;q=0.8");
        assertThat(Vips.open().header(webp.body()).format()).contains(ImageFormat.WEBP);
        assertThat(header(webp, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(webp, "Vary")).isEqualTo("Accept");
        assertThat(header(webp, "Cache-Control")).isEqualTo(FOREVER);
        var jpeg = server.get(address("w320/schuh.auto"), "Accept", "*/*");
        assertThat(Vips.open().header(jpeg.body()).format()).contains(ImageFormat.JPEG);
        assertThat(header(jpeg, "ETag")).isNotEqualTo(header(webp, "ETag"));
        assertThat(server.get(address("w320/schuh.jpg")).body())
                .as("the same as at the address of the format")
                .isEqualTo(jpeg.body());
    }

    @Test
    void answersAtOnceAndGivesTheAvifWhenItIsMade() {
        var path = address("w900/schuh.auto");
        var cold = server.get(path, "Accept", MODERN);
        assertThat(header(cold, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(cold, "Cache-Control")).isEqualTo("public, max-age=0, stale-while-revalidate=60");
        assertThat(header(cold, "Vary")).isEqualTo("Accept");
        Awaitility.await().untilAsserted(() -> {
            var warm = server.get(path, "Accept", MODERN, "If-None-Match", header(cold, "ETag"));
            assertThat(header(warm, "Content-Type")).isEqualTo("image/avif");
            assertThat(warm.statusCode()).isEqualTo(200);
            assertThat(header(warm, "Cache-Control")).isEqualTo(FOREVER);
        });
        var tag = header(server.send("HEAD", path, null, "Accept", MODERN), "ETag");
        var known = server.get(path, "Accept", MODERN, "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(header(known, "Vary")).isEqualTo("Accept");
        assertThat(header(known, "Cache-Control")).isEqualTo(FOREVER);
    }

    @Test
    void makesNothingForHead() {
        var before = server.encodes();
        var head = server.send("HEAD", address("w540/schuh.auto"), null, "Accept", MODERN);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Vary")).isEqualTo("Accept");
        assertThat(server.encodes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w321/schuh.auto", "w700-q1/schuh.auto", "w700-ar7x5/schuh.auto", "w700/falsch.auto"})
    void variesEvenWhereItGivesNoPicture(String asked) {
        var response = server.get(address(asked), "Accept", MODERN);
        assertThat(response.statusCode()).isIn(301, 403, 404);
        assertThat(header(response, "Vary")).isEqualTo("Accept");
    }

    @Test
    void isAsWideAsTheBrowserShowsItWhereTheSiteSaysSo() {
        var path = address("w900/schuh.auto");
        var full = server.get(path, "Accept", "image/webp", "Sec-CH-Width", "500");
        assertThat(header(full, "Vary")).isEqualTo("Accept");
        assertThat(width(full)).isEqualTo(900);
        var optIns = server.dam().bean(SiteOptIns.class);
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.CLIENT_HINTS, true);
        for (int i = 0; i < 3; i++) {
            assertThat(width(server.get(path, "Accept", "image/webp"))).isEqualTo(900);
            assertThat(width(hinted(path, "500"))).as("the next of the ladder").isEqualTo(540);
            assertThat(width(hinted(path, "1"))).isEqualTo(320);
            assertThat(width(hinted(path, "9000")))
                    .as("the address says how wide at most")
                    .isEqualTo(900);
        }
        assertThat(header(hinted(path, "500"), "Vary")).isEqualTo("Accept, Sec-CH-Width");
        for (var wrong : new String[] {"0", "-4", "4.5", "123456", "wide", ""}) {
            assertThat(width(hinted(path, wrong))).as(wrong).isEqualTo(900);
        }
        var fixed = server.get(path.replace(".auto", ".webp"), "Sec-CH-Width", "500");
        assertThat(width(fixed)).as("other addresses take no hints").isEqualTo(900);
        assertThat(header(fixed, "Vary")).isEmpty();
        assertThat(header(server.get(address("w901/schuh.auto")), "Vary")).isEqualTo("Accept");
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.CLIENT_HINTS, false);
    }

    private static HttpResponse<byte[]> hinted(String path, String width) {
        return server.get(path, "Accept", "image/webp", "Sec-CH-Width", width);
    }

    private static int width(HttpResponse<byte[]> response) {
        return Vips.open().header(response.body()).width();
    }

    @Test
    void savesDataOnlyWhereTheSiteSaysSo() {
        var path = address("w700/schuh.auto");
        var full = server.get(path, "Accept", "image/webp", "Save-Data", "on");
        assertThat(header(full, "Vary")).isEqualTo("Accept");
        var optIns = server.dam().bean(SiteOptIns.class);
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.SAVE_DATA, true);
        var spared = server.get(path, "Accept", "image/webp", "Save-Data", "on");
        assertThat(header(spared, "Vary")).isEqualTo("Accept, Save-Data");
        assertThat(spared.body().length).isLessThan(full.body().length);
        var usual = server.get(path, "Accept", "image/webp");
        assertThat(header(usual, "Vary")).isEqualTo("Accept, Save-Data");
        assertThat(usual.body()).isEqualTo(full.body());
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.SAVE_DATA, false);
    }
}

package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDeliveryTest {

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        asset = server.approved(shop, "Roter Schuh", DeliveryTest.jpeg(1, 1600, 1200));
        publication = shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address(String specAndFile) {
        return "/i/" + asset.key() + "/" + publication.rev() + "/" + specAndFile;
    }

    @ParameterizedTest
    @CsvSource({
        "w700, jpg, JPEG, 700, 525",
        "w700, webp, WEBP, 700, 525",
        "w700, avif, AVIF, 700, 525",
        "w900-ar16x9, jpg, JPEG, 900, 506",
        "w320-ar1x1, webp, WEBP, 320, 320",
        "w900-ar16x9-cfit, jpg, JPEG, 675, 506",
        "w1200-ar40x21, jpg, JPEG, 1200, 630",
        "w1600, jpg, JPEG, 1600, 1200",
        "w320-ar1x1-gauto, jpg, JPEG, 320, 320",
        "w540-ar16x9-cpad, webp, WEBP, 540, 304"
    })
    void deliversTheSizeAndFormatOfTheAddress(
            String spec, String extension, ImageFormat format, int width, int height) {
        var response = server.get(address(spec + "/roter-schuh." + extension));
        assertThat(response.statusCode()).isEqualTo(200);
        var header = Vips.open().header(response.body());
        assertThat(header.format()).contains(format);
        assertThat(header.width()).isEqualTo(width);
        assertThat(header.height()).isEqualTo(height);
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(response.body().length));
        assertThat(header(response, "Content-Type")).isEqualTo("image/" + extension.replace("jpg", "jpeg"));
    }

    @Test
    void deliversThePixelsOfThePicture() {
        var response = server.get(address("w320/roter-schuh.webp"));
        try (var delivered = Vips.open().load(response.body());
                var source = Vips.open().load(DeliveryTest.jpeg(1, 1600, 1200))) {
            var expected = source.fit(org.bildwerk.vips.Box.width(320)).rgba();
            var actual = delivered.rgba();
            assertThat(actual).hasSameSizeAs(expected);
            long difference = 0;
            for (int i = 0; i < actual.length; i++) {
                difference += Math.abs((actual[i] & 0xff) - (expected[i] & 0xff));
            }
            assertThat((double) difference / actual.length)
                    .as("mean difference of 255")
                    .isLessThan(3);
        }
    }

    @Test
    void saysHowLongAndForWhomItMayBeKept() {
        var response = server.get(address("w540/roter-schuh.jpg"));
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(response, "Timing-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(response, "Content-Disposition")).isEqualTo("inline");
        assertThat(header(response, "Cache-Tag"))
                .isEqualTo("asset-%1$s,site-shop,rev-%1$s-%2$s".formatted(asset.key(), publication.rev()));
        assertThat(header(response, "Surrogate-Key")).contains("asset-" + asset.key() + " site-shop");
        assertThat(header(response, "Server-Timing")).startsWith("cache;desc=miss, enc;dur=");
        assertThat(header(server.get(address("w540/roter-schuh.jpg")), "Server-Timing"))
                .isEqualTo("cache;desc=hit");
        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "vary", "pragma", "expires");
    }

    @Test
    void deliversTheWidestJpegAtTheAddressThatStays() {
        var response = server.get("/i/" + asset.key() + "/roter-schuh.jpg");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Vips.open().header(response.body()).width()).isEqualTo(1600);
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void confirmsWhatTheBrowserHasBeforeAnyWork() {
        var cold = address("w1170-ar4x3/roter-schuh.avif");
        var before = server.encodes();
        var head = server.send("HEAD", cold, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type")).isEqualTo("image/avif");
        var tag = header(head, "ETag");
        for (var sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var response = server.get(cold, "If-None-Match", sent);
            assertThat(response.statusCode()).as(sent).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(header(response, "ETag")).isEqualTo(tag);
            assertThat(header(response, "Cache-Control")).contains("immutable");
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(response.headers().map())
                    .doesNotContainKeys("content-security-policy", "x-content-type-options");
        }
        assertThat(server.encodes()).as("no encode").isEqualTo(before);
        assertThat(header(server.get(cold), "ETag")).isEqualTo(tag);
        assertThat(header(server.send("HEAD", cold, null), "Content-Length")).isNotEmpty();
        assertThat(server.encodes()).isEqualTo(before + 1);
    }

    @Test
    void encodesOnceForAllWhoAskAtTheSameTime() throws Exception {
        var before = server.encodes();
        var visitors = 24;
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = java.util.stream.IntStream.range(0, visitors)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    gate.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return server.get(address("w1520/roter-schuh.avif"));
                            },
                            threads))
                    .toList();
            gate.countDown();
            var bodies = new HashSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                bodies.add(new String(answer.get().body(), StandardCharsets.ISO_8859_1));
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(server.encodes()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "w701/roter-schuh.jpg, w900/roter-schuh.jpg",
        "w1/roter-schuh.jpg, w320/roter-schuh.jpg",
        "w4000/roter-schuh.jpg, w1600/roter-schuh.jpg",
        "ar16x9-w700/roter-schuh.webp, w700-ar16x9/roter-schuh.webp",
        "w700-ar16x9-cfill-gfp/roter-schuh.webp, w700-ar16x9/roter-schuh.webp",
        "w700-ar32x18/roter-schuh.webp, w700-ar16x9/roter-schuh.webp",
        "w700/falsch.jpg, w700/roter-schuh.jpg",
        "h700/roter-schuh.jpg, w1170/roter-schuh.jpg",
        "w350-dpr2/roter-schuh.jpg, w700/roter-schuh.jpg",
        "h300-w400-qhigh/roter-schuh.avif, w420-ar4x3-qhigh/roter-schuh.avif",
        "gauto-cfill-w9000-ar1x1/roter-schuh.jpg, w1200-ar1x1-gauto/roter-schuh.jpg",
        "ar1x1-w710/%22%3E%3Cscript%3E.jpg, w900-ar1x1/roter-schuh.jpg"
    })
    void mendsAnAddressInOneRedirect(String asked, String right) {
        var before = server.encodes();
        var response = server.get(address(asked));
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo(address(right));
        var sameSlug = asked.contains("roter-schuh");
        assertThat(header(response, "Cache-Control")).isEqualTo(sameSlug ? "public, max-age=300" : "no-cache");
        assertThat(response.headers().map().containsKey("cache-tag")).isEqualTo(sameSlug);
        assertThat(server.encodes()).isEqualTo(before);
    }

    @Test
    void mendsAWrongSlugOfTheAddressThatStays() {
        var response = server.get("/i/" + asset.key() + "/blaues-hemd.jpg");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo("/i/" + asset.key() + "/roter-schuh.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w700-q100/roter-schuh.jpg",
                "w700-wm7/roter-schuh.jpg",
                "w700/roter-schuh.gif",
                "w700/roter-schuh.png",
                "w700/roter-schuh",
                "hero/roter-schuh.jpg"
            })
    void encodesNothingForAnUnknownSpec(String asked) {
        var before = server.encodes();
        var response = server.get(address(asked), "Accept", "image/avif,image/webp,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(DeliveryTest.text(response)).contains("https://bildwerk.org/problems/image-unknown");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(server.encodes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w700-ar7x5/roter-schuh.jpg",
                "w700-ar16x9-gn/roter-schuh.jpg",
                "w700-ar16x9-cpad-bg123456/roter-schuh.jpg"
            })
    void takesASignatureForWhatIsNotOfferedToEverybody(String asked) {
        var before = server.encodes();
        var response = server.get(address(asked));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(DeliveryTest.text(response)).contains("https://bildwerk.org/problems/signature-needed");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(server.encodes()).isEqualTo(before);
    }

    @Test
    void sendsAPartOfAPicture() {
        var path = address("w700/roter-schuh.jpg");
        var whole = server.get(path);
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        var size = whole.body().length;
        var part = server.get(path, "Range", "bytes=100-299");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-299/" + size);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 300));
        var end = server.get(path, "Range", "bytes=-10", "If-Range", header(whole, "ETag"));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole.body(), size - 10, size));
        assertThat(server.get(path, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(whole.body());
        var outside = server.get(path, "Range", "bytes=" + size + "-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(header(outside, "Content-Range")).isEqualTo("bytes */" + size);
        assertThat(server.get(path, "Range", "bytes=0-9", "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void knowsNothingOfWhatWasNeverPublished() {
        var secret = server.approved(shop, "Geheim", DeliveryTest.jpeg(2, 400, 300));
        assertThat(server.get("/i/" + secret.key() + "/geheim.jpg").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/i/" + secret.key() + "/1-000000/w320/geheim.jpg")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/i/nobody/x.jpg").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromAnOldRevToTheCurrentOne() {
        var changing = server.approved(shop, "Wechselt", DeliveryTest.jpeg(3, 800, 600));
        var first = shop.publish(changing);
        shop.describe(changing, shop.present(changing).description(), SiteFixture.RIGHTS);
        var second = shop.publish(changing);
        var third = "/i/%s/%s/w540/wechselt.webp";
        var response = server.get(third.formatted(changing.key(), first.rev()));
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo(third.formatted(changing.key(), second.rev()));
        assertThat(server.get(third.formatted(changing.key(), second.rev())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysGoneForWhatWasWithdrawnAndClearsItsFiles() {
        var withdrawn = server.approved(shop, "Weg", DeliveryTest.jpeg(4, 640, 480));
        var rev = shop.publish(withdrawn).rev();
        var path = "/i/" + withdrawn.key() + "/" + rev + "/w320/weg.jpg";
        var tag = header(server.get(path), "ETag");
        var folder = server.dam().home().resolve("renditions").resolve(withdrawn.key());
        assertThat(folder).isDirectory();
        shop.withdraw(withdrawn);
        for (var gone : List.of(path, "/i/" + withdrawn.key() + "/weg.jpg")) {
            var response = server.get(gone, "If-None-Match", tag);
            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        }
        Awaitility.await().untilAsserted(() -> assertThat(folder).doesNotExist());
    }

    @Test
    void lastsNoLongerThanTheRights() {
        var limited = server.approved(shop, "Befristet", DeliveryTest.jpeg(5, 640, 480));
        shop.publish(limited);
        shop.describe(
                limited,
                shop.present(limited).description(),
                SiteFixture.rightsUntil(Instant.now().plusSeconds(7200)));
        var rev = shop.publish(limited).rev();
        var path = "/i/" + limited.key() + "/" + rev + "/w320/befristet.jpg";
        assertThat(header(server.get(path), "Cache-Control")).matches("public, max-age=(7200|71\\d\\d)");
        shop.describe(
                limited,
                shop.present(limited).description(),
                SiteFixture.rightsUntil(Instant.now().minusSeconds(1)));
        assertThat(server.get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void appliesTheEditThatWasPublished() {
        var edited = server.approved(shop, "Gedreht", DeliveryTest.jpeg(6, 800, 600));
        server.dam()
                .jdbc()
                .sql("update bw_asset set edit = cast(? as jsonb) where id = ?")
                .params("""
                        {"quarterTurns":1,"straightenDegrees":0.0,
                         "crop":{"left":0.0,"top":0.5,"width":1.0,"height":0.5}}
                        """, edited.id().value())
                .update();
        var rev = shop.publish(edited).rev();
        var response = server.get("/i/" + edited.key() + "/" + rev + "/w600/gedreht.jpg");
        assertThat(response.statusCode()).isEqualTo(200);
        try (var delivered = Vips.open().load(response.body());
                var source = Vips.open().load(DeliveryTest.jpeg(6, 800, 600))) {
            assertThat(delivered.width()).isEqualTo(600);
            assertThat(delivered.height()).isEqualTo(400);
            // Turned clockwise, the lower half is what was on the right.
            var right = source.crop(new org.bildwerk.vips.Region(400, 0, 400, 600));
            assertThat(delivered.averageColour().red())
                    .isCloseTo(right.averageColour().red(), within());
            assertThat(delivered.averageColour().blue())
                    .isCloseTo(right.averageColour().blue(), within());
        }
    }

    @Test
    void keepsTheFocalPointInSight() {
        var left = halves(true);
        try (var image = Vips.open().load(left)) {
            assertThat(image.averageColour().red()).isGreaterThan(200);
        }
        try (var image = Vips.open().load(halves(false))) {
            assertThat(image.averageColour().red()).isLessThan(50);
        }
    }

    private static byte[] halves(boolean left) {
        var pixels = new byte[1200 * 400 * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            pixels[i] = (byte) (i / 3 % 1200 < 600 ? 255 : 0);
        }
        byte[] png;
        try (var image = Vips.open().fromPixels(pixels, 1200, 400, 3)) {
            png = image.encode(org.bildwerk.vips.Encoding.Png.standard().withCompression(left ? 1 : 2));
        }
        var twoHalves = server.approved(shop, "Haelften", png);
        server.dam()
                .jdbc()
                .sql("update bw_asset set focal_x = ?, focal_y = 0.5 where id = ?")
                .params(left ? 0.1 : 0.9, twoHalves.id().value())
                .update();
        var rev = shop.publish(twoHalves).rev();
        return server.get("/i/" + twoHalves.key() + "/" + rev + "/w320-ar1x1/haelften.webp")
                .body();
    }

    @Test
    void keepsTransparencyAndLaysItOnWhiteForJpeg() {
        var pixels = new byte[400 * 400 * 4];
        // A thin black line: a picture of nothing could not be published.
        for (int x = 0; x < 400; x++) {
            pixels[4 * (200 * 400 + x) + 3] = (byte) 255;
        }
        byte[] png;
        try (var image = Vips.open().fromPixels(pixels, 400, 400, 4)) {
            png = image.encode(org.bildwerk.vips.Encoding.Png.standard());
        }
        var clear = server.approved(shop, "Glas", png);
        var base = "/i/" + clear.key() + "/" + shop.publish(clear).rev() + "/w320/glas.";
        for (var type : List.of("png", "webp", "avif")) {
            assertThat(Vips.open().header(server.get(base + type).body()).hasAlpha())
                    .as(type)
                    .isTrue();
        }
        try (var white = Vips.open().load(server.get(base + "jpg").body())) {
            assertThat(white.averageColour().red()).isGreaterThan(250);
        }
    }

    @Test
    void servesTwoSitesFromOneAddressSpace() {
        var blog = server.site("blog");
        var shared = server.approved(shop, "Geteilt", DeliveryTest.jpeg(8, 500, 400));
        var onShop = shop.publish(shared);
        var onBlog = blog.publish(shared);
        var path = "/i/" + shared.key() + "/%s/w320/geteilt.jpg";
        assertThat(header(server.get(path.formatted(onShop.rev())), "Cache-Tag"))
                .contains("site-shop");
        assertThat(header(server.get(path.formatted(onBlog.rev())), "Cache-Tag"))
                .contains("site-blog");
        shop.withdraw(shared);
        assertThat(server.get(path.formatted(onShop.rev())).statusCode()).isEqualTo(410);
        assertThat(server.get(path.formatted(onBlog.rev())).statusCode()).isEqualTo(200);
        assertThat(server.get("/i/" + shared.key() + "/geteilt.jpg").statusCode())
                .isEqualTo(200);
    }

    @Test
    void findsItsRenditionsAfterARestart() {
        var path = address("w420/roter-schuh.webp");
        var body = server.get(path).body();
        try (var restarted = server.again()) {
            assertThat(restarted.dam().bean(RenditionCache.class).count()).isPositive();
            var response = restarted.get(path);
            assertThat(response.body()).isEqualTo(body);
            assertThat(restarted.encodes()).isZero();
        }
    }

    @Test
    void turnsVisitorsAwayWhenAllPlacesAreTaken() {
        try (var small = DeliveryTest.start("bildwerk.delivery.threads=1", "bildwerk.delivery.queue=0")) {
            var site = small.site("small");
            var picture = small.approved(site, "Voll", DeliveryTest.jpeg(9, 2400, 1800));
            var base = "/i/" + picture.key() + "/" + site.publish(picture).rev() + "/";
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = List.of("w2400", "w1980", "w1520", "w1170", "w900", "w700").stream()
                        .map(spec ->
                                CompletableFuture.supplyAsync(() -> small.get(base + spec + "/voll.avif"), threads))
                        .toList();
                var statuses = answers.stream().map(CompletableFuture::join).toList();
                assertThat(statuses)
                        .extracting(HttpResponse::statusCode)
                        .contains(200, 503)
                        .containsOnly(200, 503);
                assertThat(statuses)
                        .filteredOn(answer -> answer.statusCode() == 503)
                        .allSatisfy(busy -> {
                            assertThat(header(busy, "Retry-After")).isNotEmpty();
                            assertThat(header(busy, "Cache-Control")).isEqualTo("no-store");
                            assertThat(busy.headers().map()).doesNotContainKey("etag");
                        });
            }
        }
    }

    @Test
    void doesNotTryADamagedFileAgainAndAgain() {
        var damaged = server.approved(shop, "Kaputt", DeliveryTest.jpeg(10, 640, 480));
        var path = "/i/" + damaged.key() + "/" + shop.publish(damaged).rev() + "/w320/kaputt.jpg";
        server.dam().bean(BlobStore.class).delete(damaged.version().blob());
        var failures = server.dam()
                .bean(MeterRegistry.class)
                .get("bildwerk.delivery.failures")
                .counter();
        var before = failures.count();
        for (int i = 0; i < 3; i++) {
            var response = server.get(path);
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
            assertThat(DeliveryTest.text(response))
                    .contains("rendition-failed")
                    .doesNotContain("blobs", damaged.version().blob().sha256());
        }
        assertThat(failures.count()).isEqualTo(before + 1);
    }

    private static org.assertj.core.data.Offset<Integer> within() {
        return org.assertj.core.data.Offset.offset(4);
    }
}

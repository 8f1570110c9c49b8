package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.address.ImageAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a node answers from memory. An address with a query always goes the long way, and is answered alike there.
class ShelfTest {

    private static final String LONG_WAY = "?long";
    private static final long SHELF_BYTES = 80 * 1024;
    private static final String WEBP = "image/webp,*/*;q=0.8";

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;
    private static String plain;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start("bildwerk.delivery.shelf-size=80KB");
        shop = server.site("shop");
        server.dam().bean(AddressKeys.class).issue(SiteFixture.SEO, shop.site());
        asset = server.approved(shop, "Schuh", DeliveryTest.jpeg(51, 640, 480));
        publication = shop.publish(asset);
        plain = address(asset, publication, "w320/schuh.jpg");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address(Asset asset, Publication publication, String specAndFile) {
        return "/i/" + asset.key() + "/" + publication.rev() + "/" + specAndFile;
    }

    private static String signed(String spec) {
        return server.dam()
                .bean(SignedAddresses.class)
                .sign(
                        publication,
                        ImageAddress.immutable(asset.key(), publication.rev(), spec, "schuh.jpg")
                                .orElseThrow(),
                        null)
                .orElseThrow()
                .path();
    }

    private static double fromMemory() {
        return server.dam()
                .bean(MeterRegistry.class)
                .get("bildwerk.delivery.shelf.answers")
                .counter()
                .count();
    }

    /// Asks until the answer comes from memory, which may take more than once while something happens in the library.
    private static HttpResponse<byte[]> remembered(String method, String path, String... headers) {
        for (int i = 0; i < 50; i++) {
            var before = fromMemory();
            var answer = server.send(method, path, null, headers);
            if (fromMemory() > before) {
                return answer;
            }
            server.get(path, withoutConditions(headers));
        }
        throw new AssertionError(path + " never came from memory");
    }

    private static String[] withoutConditions(String... headers) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("Accept") || headers[i].equals("Save-Data")) {
                kept.addAll(List.of(headers[i], headers[i + 1]));
            }
        }
        return kept.toArray(String[]::new);
    }

    /// Returns what belongs to the answer, not to the moment or the connection.
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new TreeMap<>(response.headers().map());
        List.of("date", "connection", "keep-alive").forEach(headers::remove);
        return headers;
    }

    private static void comparesAllWays(String path, String... accept) {
        var whole = server.get(path + LONG_WAY, accept);
        assertThat(whole.statusCode()).as(DeliveryTest.text(whole)).isEqualTo(200);
        var tag = header(whole, "ETag");
        compare("GET", path, accept);
        compare("HEAD", path, accept);
        compare("GET", path, and(accept, "If-None-Match", tag));
        compare("GET", path, and(accept, "If-None-Match", "\"other\", W/" + tag));
        compare("HEAD", path, and(accept, "If-None-Match", "*"));
        compare("GET", path, and(accept, "If-None-Match", "\"other\""));
        compare("GET", path, and(accept, "Range", "bytes=10-19"));
        compare("GET", path, and(accept, "Range", "bytes=-7", "If-Range", tag));
        compare("GET", path, and(accept, "Range", "bytes=5-", "If-Range", "\"other\""));
    }

    private static String[] and(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void compare(String method, String path, String... headers) {
        var asked = method + " " + path + " " + List.of(headers);
        server.send(method, path + LONG_WAY, null, headers);
        var before = fromMemory();
        var longWay = server.send(method, path + LONG_WAY, null, headers);
        assertThat(fromMemory()).as(asked + " with a query").isEqualTo(before);
        var brief = remembered(method, path, headers);
        assertThat(brief.statusCode()).as(asked).isEqualTo(longWay.statusCode());
        assertThat(headers(brief)).as(asked).isEqualTo(headers(longWay));
        assertThat(brief.body()).as(asked).isEqualTo(longWay.body());
    }

    @Test
    void answersFromMemoryAsTheLongWayDoes() {
        comparesAllWays(plain);
        comparesAllWays("/i/" + asset.key() + "/schuh.jpg");
        comparesAllWays(signed("w222"));
        comparesAllWays(plain.replace(".jpg", ".auto"), "Accept", WEBP);
        comparesAllWays(plain.replace(".jpg", ".auto"), "Accept", "*/*");
    }

    @Test
    void confirmsFromMemoryWhatNobodyHasAskedForWhole() {
        var path = plain.replace("w320", "w540");
        var tag = header(server.get(path + LONG_WAY), "ETag");
        server.get(path, "If-None-Match", tag);
        var before = fromMemory();
        Awaitility.await().until(() -> {
            var confirmed = server.get(path, "If-None-Match", tag);
            assertThat(confirmed.statusCode()).isEqualTo(304);
            assertThat(header(confirmed, "ETag")).isEqualTo(tag);
            return fromMemory() > before;
        });
        var whole = server.get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(server.get(path + LONG_WAY).body());
        compare("GET", path);
        compare("GET", path, "If-None-Match", tag);
        compare("HEAD", path);
    }

    @Test
    void answersAlikeWhileTheRightsRunOut() {
        var ending = ending(Instant.now().plus(Duration.ofHours(1)), 52);
        var release = shop.publish(ending);
        var path = address(ending, release, "w320/" + release.slug().value() + ".jpg");
        var maxAge = header(remembered("GET", path), "Cache-Control");
        assertThat(maxAge).matches("public, max-age=35\\d\\d");
        comparesWhileItCountsDown(path);
    }

    /// The seconds that are left may pass between the two.
    private static void comparesWhileItCountsDown(String path) {
        Awaitility.await().untilAsserted(() -> compare("GET", path));
    }

    private static Asset ending(Instant until, long seed) {
        var picture = server.approved(shop, "Ende", DeliveryTest.jpeg(seed, 480, 360));
        var rights = SiteFixture.rightsUntil(until);
        return shop.describe(picture, new Description(new TreeMap<>(), List.of(), List.of(), null), rights);
    }

    private static String rememberedUntil(Instant until, long seed) {
        var ending = ending(until, seed);
        var path = "/i/" + ending.key() + "/" + shop.publish(ending).slug().value() + ".jpg";
        assertThat(remembered("GET", path).statusCode()).isEqualTo(200);
        return path;
    }

    @Test
    void doesNotOutliveTheRights() {
        var began = Instant.now();
        rememberedUntil(began.plus(Duration.ofHours(1)), 56);
        var twiceAsLong = Duration.between(began, Instant.now()).multipliedBy(2);
        var until = Instant.now().plus(twiceAsLong).plusSeconds(1);
        var path = rememberedUntil(until, 53);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> {
                    var asked = Instant.now();
                    var status = server.get(path).statusCode();
                    assertThat(status).isEqualTo(asked.isBefore(until) ? status : 410);
                    return status == 410;
                });
        assertThat(Instant.now()).isAfterOrEqualTo(until);
    }

    @Test
    void forgetsAtOnceWhatHappenedToThePicture() {
        var changing = server.approved(shop, "Neu", DeliveryTest.jpeg(54, 480, 360));
        var path = address(changing, shop.publish(changing), "w320/neu.jpg");
        for (int i = 0; i < 3; i++) {
            assertThat(remembered("GET", path).statusCode()).isEqualTo(200);
            shop.withdraw(changing);
            assertThat(server.get(path).statusCode()).isEqualTo(410);
            assertThat(server.get(path).statusCode()).isEqualTo(410);
            shop.status(changing, "approved");
            path = address(changing, shop.publish(changing), "w320/neu.jpg");
        }
    }

    @Test
    void forgetsAtOnceWhatASiteChanged() {
        var path = address(asset, publication, "w420-qlow/schuh.auto");
        assertThat(header(remembered("GET", path, "Accept", WEBP), "Vary")).isEqualTo("Accept");
        var optIns = server.dam().bean(SiteOptIns.class);
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.SAVE_DATA, true);
        assertThat(header(server.get(path, "Accept", WEBP), "Vary")).isEqualTo("Accept, Save-Data");
        var usual = remembered("GET", path.replace("-qlow", ""), "Accept", WEBP);
        var spared = remembered("GET", path.replace("-qlow", ""), "Accept", WEBP, "Save-Data", "on");
        assertThat(spared.body().length).isLessThan(usual.body().length);
        optIns.choose(SiteFixture.SEO, shop.site(), OptIn.SAVE_DATA, false);
        assertThat(header(server.get(path, "Accept", WEBP), "Vary")).isEqualTo("Accept");
    }

    @Test
    void forgetsAtOnceWhatAKeySignedThatEnded() {
        var keys = server.dam().bean(AddressKeys.class);
        var path = signed("w223");
        assertThat(remembered("GET", path).statusCode()).isEqualTo(200);
        var id = path.replaceFirst(".*/~[^./]+\\.([^./]+)/.*", "$1");
        keys.issue(SiteFixture.SEO, shop.site());
        keys.revoke(SiteFixture.SEO, shop.site(), id);
        assertThat(server.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsApartWhatIsWrittenInAnotherWay() {
        var odd = plain.replace(".jpg", ".%61uto");
        for (int i = 0; i < 2; i++) {
            assertThat(header(server.get(odd, "Accept", WEBP), "Content-Type")).isEqualTo("image/webp");
            assertThat(header(server.get(odd, "Accept", "*/*"), "Content-Type")).isEqualTo("image/jpeg");
        }
    }

    @Test
    void staysWithinItsSize() {
        var paths = new ArrayList<String>();
        for (var ratio : List.of("", "-ar1x1", "-ar4x3", "-ar16x9", "-ar40x21")) {
            for (var quality : List.of("", "-qlow", "-qhigh", "-qmax")) {
                paths.add(plain.replace("w320", "w420" + ratio + quality));
            }
        }
        long bytes = 0;
        for (var path : paths) {
            bytes += server.get(path).body().length;
        }
        assertThat(bytes).as("more than there is room for").isGreaterThan(SHELF_BYTES);
        assertThat(server.dam().bean(Shelf.class).weight()).isBetween(SHELF_BYTES / 4, SHELF_BYTES);
    }
}

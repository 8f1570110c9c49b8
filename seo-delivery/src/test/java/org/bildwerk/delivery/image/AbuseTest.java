package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.image.RawClient.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers send who mean no good is turned away at once, by a status below 500 or by 503, and makes no work. How
/// hostile files fare is told by the tests of the ingest.
class AbuseTest {

    private static final int ADDRESSES = 3000;
    private static final long SEED = 11;

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        server.dam().bean(AddressKeys.class).issue(SiteFixture.SEO, shop.site());
        asset = server.approved(shop, "Schuh", DeliveryTest.jpeg(91, 640, 480));
        publication = shop.publish(asset);
        assertThat(server.get(plain()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String plain() {
        return "/i/" + asset.key() + "/" + publication.rev() + "/w320/schuh.jpg";
    }

    private static RawClient client() {
        return new RawClient(server.dam().port());
    }

    @Test
    void turnsRandomAddressesAwayWithoutWork() {
        var addresses = new HostileAddresses(plain(), SEED);
        var encodes = server.encodes();
        var replies = new ArrayList<Reply>();
        var before = usedMemory();
        try (var client = client()) {
            for (int i = 0; i < ADDRESSES; i++) {
                var target = addresses.next();
                var reply = client.get(target);
                assertTurnedAway(reply, target, 200, 301);
                replies.add(reply);
            }
        }
        assertThat(server.encodes()).isEqualTo(encodes);
        assertThat(usedMemory() - before).as("bytes kept of all that").isLessThan(32L << 20);
        assertThat(replies)
                .filteredOn(reply -> reply.after().toMillis() > 1000)
                .as("slower than a second")
                .hasSizeLessThan(ADDRESSES / 1000);
    }

    private static void assertTurnedAway(Reply reply, String what, Integer... fine) {
        var allowed = new ArrayList<>(List.of(fine));
        allowed.addAll(HostileAddresses.REFUSALS);
        assertThat(reply.status()).as(what).isIn(allowed);
        if (reply.status() >= 400) {
            assertThat(reply.header("content-type")).as(what).doesNotContain("html");
            assertThat(reply.body()).as(what).doesNotContainIgnoringCase("<html");
        }
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/i/../../../../etc/passwd",
                "/i/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/i/..%2f..%2f..%2fetc%2fpasswd",
                "/i/..%5c..%5cboot.ini",
                "/i/%2e%2e/app",
                "/i/..;/x",
                "/i/KEY/..;/..;/api/v1/users",
                "/i/KEY/REV/w320/..%2f..%2f..%2fapp",
                "/i/KEY/REV/w320/schuh.jpg/../../../../../api/v1/users",
                "/i/KEY/REV/w320/schuh.jpg%00.png",
                "/i/KEY/REV/https:%2f%2fexample.org%2fx/schuh.jpg",
                "/c/..%2f..%2fprovenance%2fkeys.p12",
                "/c/0000000000000000000000000000000g.c2pa",
                "/moved/shop/../../../etc/passwd",
                "/sitemaps/..%2f..%2f/index.xml",
                "/sitemaps/shop/images-99999999999.xml.gz",
                "//i//KEY//REV//w320//schuh.jpg",
                "/I/KEY/schuh.jpg",
                "/i/\u0000/schuh.jpg",
                "i/KEY/schuh.jpg",
                "*"
            })
    void findsNothingBesideThePictures(String trick) {
        var target = trick.replace("KEY", asset.key()).replace("REV", publication.rev());
        try (var client = client()) {
            var reply = client.get(target);
            assertTurnedAway(reply, target);
            assertThat(reply.body()).doesNotContain("root:");
        }
    }

    @Test
    void turnsForgedAndExpiredSignaturesAway() {
        var signatures = server.dam().bean(SignedAddresses.class);
        var address = ImageAddress.immutable(asset.key(), publication.rev(), "w222", "schuh.jpg")
                .orElseThrow();
        var good = signatures.sign(publication, address, null).orElseThrow().path();
        var ended = signatures
                .sign(publication, address, Instant.now().minusSeconds(1))
                .orElseThrow()
                .path();
        var encodes = server.encodes();
        int from = good.indexOf('~') + 1;
        int to = good.indexOf('/', from);
        try (var client = client()) {
            assertThat(client.get(ended).status()).isEqualTo(403);
            for (int at = from; at < to; at++) {
                var other = good.charAt(at) == 'A' ? 'B' : 'A';
                var forged = good.substring(0, at) + other + good.substring(at + 1);
                var reply = client.get(forged);
                assertThat(reply.status()).as(forged).isEqualTo(403);
                assertThat(reply.header("cache-control")).isEqualTo("no-store");
            }
            for (var swapped : List.of(good.replace("w222", "w223"), good.replace("w222", "w4000-qmax"))) {
                assertThat(client.get(swapped).status()).isEqualTo(403);
            }
        }
        assertThat(server.encodes()).isEqualTo(encodes);
    }

    @Test
    void answersBombsOfHeadersAtOnce() {
        var many = new String[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "X-" + i + ": " + i;
        }
        var ranges = "Range: bytes=" + "0-1,".repeat(1500) + "0-1";
        var tags = "If-None-Match: " + "\"x\",".repeat(1500) + "\"y\"";
        var accept = "Accept: " + "image/avif;q=0.999,".repeat(350) + "*/*";
        try (var client = client()) {
            assertAtOnce(client.get(plain(), many));
            assertAtOnce(client.get(plain(), "X-Long: " + "x".repeat(1 << 20)));
            assertAtOnce(client.get(plain() + "?" + "x".repeat(1 << 20)));
            assertAtOnce(client.get(plain(), ranges));
            assertAtOnce(client.get(plain(), tags));
            assertAtOnce(client.get(plain().replace(".jpg", ".auto"), accept));
            assertAtOnce(client.get(plain(), "Content-Length: 9", "Content-Length: 10"));
            assertAtOnce(client.get(plain(), "Transfer-Encoding: x, chunked"));
            assertAtOnce(client.send("NONSENSE\r\n\r\n"));
            assertThat(client.get(plain()).status()).isEqualTo(200);
        }
    }

    /// A server that has read enough may also close the connection without a word.
    private static void assertAtOnce(Reply reply) {
        assertThat(reply.status()).isIn(0, 200, 304, 400, 414, 431, 501, 503);
        assertThat(reply.after()).isLessThan(Duration.ofSeconds(5));
        assertThat(reply.header("content-type")).doesNotContain("html");
    }

    /// More of them than the server has threads: who has not finished asking takes none.
    @Test
    void servesOthersWhileSlowClientsHoldTheirConnections() {
        var slow = new ArrayList<RawClient>();
        try (var client = client()) {
            for (int i = 0; i < 300; i++) {
                var one = client();
                slow.add(one);
                one.write("GET " + plain() + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            }
            var times = new ArrayList<Duration>();
            for (int i = 0; i < 20; i++) {
                slow.get(i).write("x");
                var reply = client.get(plain());
                assertThat(reply.status()).isEqualTo(200);
                times.add(reply.after());
            }
            times.sort(Comparator.naturalOrder());
            assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofSeconds(1));
        } finally {
            slow.forEach(RawClient::close);
        }
    }
}

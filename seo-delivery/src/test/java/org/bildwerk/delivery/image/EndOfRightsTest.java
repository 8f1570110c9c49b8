package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.MovedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rights of a picture end while visitors ask for it all the time.
class EndOfRightsTest {

    private static final MovedClock CLOCK = new MovedClock(Instant.now());
    private static final Instant END = CLOCK.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
    private static final int VISITORS = 4;
    private static final int ENOUGH = 40;

    private static DeliveryTest server;

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /// What a visitor asks for.
    private record Wish(String method, String path, String... headers) {}

    /// What a visitor got.
    ///
    /// @param asked when the question went out
    /// @param had when the answer was there
    /// @param keepSeconds how long the answer may be kept
    private record Seen(Wish wish, Instant asked, Instant had, int status, long keepSeconds) {}

    @Configuration(proxyBeanMethods = false)
    static class Timed {

        @Bean
        Clock testClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        server = DeliveryTest.startWith(Timed.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isTheLastMomentOfThePictureEverywhere() {
        var shop = server.site("shop");
        var asset = endingAsset(shop);
        var rev = shop.publish(asset).rev();
        var page = new PageDeclaration.Image(asset.key(), null, null, false);
        server.dam()
                .bean(Pages.class)
                .replace(
                        SiteFixture.SEO,
                        shop.site(),
                        List.of(new PageDeclaration(shop.site().pageOrigin() + "/a", null, null, List.of(page))));
        assertThat(server.get("/sitemaps/shop/images-1.xml.gz").statusCode()).isEqualTo(200);
        var place = placeInPurges();
        var wishes = wishes(asset, rev);
        var open = new AtomicBoolean(true);
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < VISITORS; i++) {
                visitors.execute(() -> ask(wishes, open));
            }
            try {
                awaitMoreAnswers();
                CLOCK.set(END.minusMillis(1500));
                awaitMoreAnswers();
                CLOCK.set(END);
                awaitMoreAnswers();
                assertThat(server.get("/sitemaps/shop/images-1.xml.gz").statusCode())
                        .isEqualTo(404);
                var data = server.get("/api/v1/sites/shop/assets/" + asset.key() + "/jsonld");
                assertThat(data.statusCode()).as(DeliveryTest.text(data)).isEqualTo(404);
                server.dam().bean(Publications.class).expire();
                assertThat(DeliveryTest.text(server.get("/api/v1/sites/shop/purges?since=" + place)))
                        .contains("\"withdrawn\"", "asset-" + asset.key());
                CLOCK.set(END.plus(Duration.ofDays(400)));
                awaitMoreAnswers();
            } finally {
                open.set(false);
            }
        }
        assertThat(seen).filteredOn(each -> each.had().isBefore(END)).allSatisfy(each -> {
            assertThat(each.status()).isIn(200, 206, 304);
            assertThat(each.asked().plusSeconds(each.keepSeconds()))
                    .as("no copy outlives the rights")
                    .isBeforeOrEqualTo(END);
        });
        assertThat(seen)
                .filteredOn(each -> !each.asked().isBefore(END))
                .hasSizeGreaterThan(ENOUGH)
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(410));
        try (var another = server.again()) {
            wishes.forEach(wish -> assertThat(answer(another, wish).statusCode())
                    .as(wish.path())
                    .isEqualTo(410));
        }
    }

    /// So that whoever reads the list of purges every few seconds has emptied a cache within the minute.
    @Test
    void isNoticedWithinHalfAMinute() {
        assertThat(server.dam().context().getBeansOfType(Chore.class).values())
                .filteredOn(chore -> chore.name().equals("rights"))
                .singleElement()
                .satisfies(chore -> assertThat(chore.every()).isLessThanOrEqualTo(Duration.ofSeconds(30)));
    }

    private static Asset endingAsset(SiteFixture shop) {
        var asset = server.approved(shop, "Ende", DeliveryTest.jpeg(61, 480, 360));
        var rights = SiteFixture.rightsUntil(END);
        return shop.describe(asset, shop.present(asset).description(), rights);
    }

    /// Every way to the picture: from memory, past it, whole, in part, confirmed, and its manifest.
    private static List<Wish> wishes(Asset asset, String rev) {
        var plain = "/i/" + asset.key() + "/" + rev + "/w320/ende.jpg";
        var first = server.get(plain);
        var manifest = header(first, "Link").replaceFirst("^<([^>]*)>.*", "$1");
        var tag = header(first, "ETag");
        return List.of(
                new Wish("GET", plain),
                new Wish("GET", plain + "?long"),
                new Wish("HEAD", plain),
                new Wish("GET", plain, "If-None-Match", tag),
                new Wish("GET", plain, "Range", "bytes=0-9"),
                new Wish("GET", plain.replace(".jpg", ".auto"), "Accept", "image/webp"),
                new Wish("GET", plain.replace(".jpg", ".auto"), "Accept", "image/avif,image/webp"),
                new Wish("GET", "/i/" + asset.key() + "/ende.jpg"),
                new Wish("GET", manifest));
    }

    private void ask(List<Wish> wishes, AtomicBoolean open) {
        while (open.get()) {
            for (var wish : wishes) {
                var asked = CLOCK.instant();
                var answer = answer(server, wish);
                var found = MAX_AGE.matcher(header(answer, "Cache-Control"));
                long keep = found.find() ? Long.parseLong(found.group(1)) : 0;
                seen.add(new Seen(wish, asked, CLOCK.instant(), answer.statusCode(), keep));
            }
        }
    }

    private static HttpResponse<byte[]> answer(DeliveryTest node, Wish wish) {
        return node.send(wish.method(), wish.path(), null, wish.headers());
    }

    private void awaitMoreAnswers() {
        var now = CLOCK.instant();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> new ArrayList<>(seen)
                                .stream()
                                        .filter(each -> each.asked().equals(now))
                                        .count()
                        >= ENOUGH);
    }

    private static String placeInPurges() {
        var page = server.get("/api/v1/sites/shop/purges");
        return Json.read(DeliveryTest.text(page)).path("next").asString();
    }
}

package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;
import static org.bildwerk.delivery.DeliveryTest.text;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.StandIns;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.MovedClock;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.vips.Vips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A site shows another picture where one may be shown no more.
class StandInTest {

    private static final MovedClock CLOCK = new MovedClock(Instant.now());

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset placeholder;
    private static Asset successor;
    private static long seed = 700;

    private Asset asset;
    private Publication publication;

    @Configuration(proxyBeanMethods = false)
    static class Timed {

        @Bean
        Clock testClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        server = DeliveryTest.startWith(Timed.class, "bildwerk.delivery.credentials=false");
        shop = server.site("shop");
        server.dam().bean(AddressKeys.class).issue(SiteFixture.SEO, shop.site());
        placeholder = server.approved(shop, "Platzhalter", DeliveryTest.jpeg(691, 400, 400));
        successor = server.approved(shop, "Nachfolger", DeliveryTest.jpeg(692, 1000, 500));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void publish() {
        shop.publish(placeholder);
        shop.publish(successor);
        asset = server.approved(shop, "Alter Schuh", DeliveryTest.jpeg(seed++, 1000, 800));
        var until = SiteFixture.rightsUntil(CLOCK.instant().plus(Duration.ofHours(1)));
        shop.describe(asset, shop.present(asset).description(), until);
        publication = shop.publish(asset);
    }

    @AfterEach
    void chooseNothing() {
        choose(null, null);
    }

    private static void choose(@Nullable Asset missing, @Nullable Asset standIn) {
        server.dam()
                .bean(StandIns.class)
                .choose(
                        SiteFixture.SEO,
                        shop.site(),
                        missing == null ? null : missing.id(),
                        standIn == null ? null : standIn.id());
    }

    private static void endRights() {
        CLOCK.set(CLOCK.instant().plus(Duration.ofHours(2)));
    }

    private static String prefix(Publication publication) {
        return "/i/" + publication.assetKey() + "/" + publication.rev() + "/";
    }

    private String old(String specAndFile) {
        return prefix(publication) + specAndFile;
    }

    private static Publication live(Asset some) {
        return server.dam().bean(Publications.class).live(shop.site().id()).stream()
                .filter(each -> each.asset().equals(some.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void leads(String from, String to) {
        var response = server.get(from);
        assertThat(response.statusCode()).as(from + " " + text(response)).isEqualTo(302);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "Location")).isEqualTo(to);
        var there = server.get(to, "Accept", "image/webp");
        assertThat(there.statusCode()).as("one step is enough to " + to).isEqualTo(200);
    }

    private static void isGone(String path) {
        var response = server.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(410);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void isGoneWhereNothingWasChosen() {
        endRights();
        isGone(old("w320/alter-schuh.jpg"));
        isGone("/i/" + asset.key() + "/alter-schuh.jpg");
    }

    @Test
    void leadsToTheSameRenditionOfThePlaceholder() {
        choose(null, placeholder);
        assertThat(server.get(old("w320/alter-schuh.jpg")).statusCode()).isEqualTo(200);
        endRights();
        var to = prefix(live(placeholder));
        leads(old("w320/alter-schuh.jpg"), to + "w320/platzhalter.jpg");
        leads(old("w320-ar16x9-qlow/alter-schuh.webp"), to + "w320-ar16x9-qlow/platzhalter.webp");
        leads(old("w900/alter-schuh.auto"), to + "w400/platzhalter.auto");
        leads("/i/" + asset.key() + "/alter-schuh.jpg", "/i/" + placeholder.key() + "/platzhalter.jpg");
        assertThat(header(server.get(old("w900/alter-schuh.auto")), "Vary")).isEqualTo("Accept");
        var signed = server.get(old("w333/alter-schuh.jpg"));
        assertThat(header(signed, "Location")).as("a width beside the ladder").isEqualTo(to + "w400/platzhalter.jpg");
        isGone(old("w320-ar7x5/alter-schuh.jpg"));
        assertThat(server.get("/i/" + asset.key() + "/9-abcdef/w320/alter-schuh.jpg")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersAlikeBeforeAndAfterTheChoreAndForWhatWasTakenDown() {
        choose(null, placeholder);
        endRights();
        var before = header(server.get(old("w320/alter-schuh.jpg")), "Location");
        server.dam().bean(Publications.class).expire();
        leads(old("w320/alter-schuh.jpg"), before);
        var taken = server.approved(shop, "Weg", DeliveryTest.jpeg(seed++, 500, 400));
        var path = prefix(shop.publish(taken)) + "w320/weg.jpg";
        assertThat(server.get(path).statusCode()).isEqualTo(200);
        shop.withdraw(taken);
        leads(path, before);
    }

    @Test
    void prefersTheSuccessorOfThatPicture() {
        choose(null, placeholder);
        choose(asset, successor);
        endRights();
        leads(old("w700/alter-schuh.jpg"), prefix(live(successor)) + "w700/nachfolger.jpg");
        shop.withdraw(successor);
        leads(old("w700/alter-schuh.jpg"), prefix(live(placeholder)) + "w400/platzhalter.jpg");
    }

    @Test
    void neverLeadsOnTwiceNorInCircles() {
        choose(asset, successor);
        choose(successor, asset);
        var there = prefix(live(successor)) + "w320/nachfolger.jpg";
        endRights();
        shop.withdraw(successor);
        isGone(old("w320/alter-schuh.jpg"));
        isGone(there);
        choose(null, placeholder);
        var self = prefix(live(placeholder)) + "w320/platzhalter.jpg";
        shop.withdraw(placeholder);
        isGone(self);
        isGone(old("w320/alter-schuh.jpg"));
    }

    @Test
    void keepsToItsSite() {
        var other = server.site("anderswo" + seed);
        choose(null, placeholder);
        var elsewhere = server.approved(other, "Anders", DeliveryTest.jpeg(seed++, 500, 400));
        var path = prefix(other.publish(elsewhere)) + "w320/anders.jpg";
        other.withdraw(elsewhere);
        isGone(path);
    }

    @Test
    void signsWhatItLeadsToAsTheAddressWasSigned() {
        var signatures = server.dam().bean(SignedAddresses.class);
        var address = ImageAddress.immutable(asset.key(), publication.rev(), "w222-h99", "alter-schuh.jpg")
                .orElseThrow();
        var signed = signatures.sign(publication, address, null).orElseThrow().path();
        choose(null, placeholder);
        endRights();
        var response = server.get(signed);
        assertThat(response.statusCode()).isEqualTo(302);
        var there = server.get(header(response, "Location"));
        assertThat(there.statusCode()).as(text(there)).isEqualTo(200);
        assertThat(Vips.open().header(there.body()).width()).isEqualTo(222);
        assertThat(server.get(signed.replace("w222", "w223")).statusCode()).isEqualTo(403);
        var later = signatures
                .sign(publication, address, CLOCK.instant().plus(Duration.ofMinutes(1)))
                .orElseThrow()
                .path();
        assertThat(header(server.get(later), "Location")).isNotEmpty();
        CLOCK.set(CLOCK.instant().plus(Duration.ofHours(1)));
        assertThat(server.get(later).statusCode()).isEqualTo(403);
    }

    @Test
    void followsAtOnceWhatLayInMemory() {
        choose(null, placeholder);
        var path = old("w320/alter-schuh.jpg");
        IntStream.range(0, 3)
                .forEach(i -> assertThat(server.get(path).statusCode()).isEqualTo(200));
        endRights();
        var to = prefix(live(placeholder)) + "w320/platzhalter.jpg";
        IntStream.range(0, 3).forEach(i -> leads(path, to));
        try (var another = server.again()) {
            assertThat(header(another.get(path), "Location")).isEqualTo(to);
        }
        choose(null, null);
        isGone(path);
        choose(null, successor);
        leads(path, prefix(live(successor)) + "w320/nachfolger.jpg");
        shop.describe(
                asset,
                shop.present(asset).description(),
                SiteFixture.rightsUntil(CLOCK.instant().plusSeconds(60)));
        var again = prefix(shop.publish(asset)) + "w320/alter-schuh.jpg";
        IntStream.range(0, 3)
                .forEach(i -> assertThat(server.get(again).statusCode()).isEqualTo(200));
    }

    @Test
    void showsTheStandInInTheMarkupWithItsOwnWords() {
        choose(null, placeholder);
        var path = "/api/v1/sites/shop/slots/card/markup?asset=" + asset.key();
        assertThat(Json.read(text(server.get(path))).path("assetKey").asString())
                .isEqualTo(asset.key());
        endRights();
        assertThat(Json.read(text(server.get(path))).path("assetKey").asString())
                .isEqualTo(placeholder.key());
        var batch = server.send(
                "POST",
                "/api/v1/sites/shop/markup:batch",
                "[{\"asset\":\"%s\",\"slot\":\"card\",\"alt\":\"Ein alter Schuh\"}]".formatted(asset.id()));
        assertThat(text(batch)).contains(placeholder.key()).doesNotContain("Ein alter Schuh");
        choose(null, null);
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        choose(null, placeholder);
        var never = server.approved(shop, "Nie", DeliveryTest.jpeg(seed++, 500, 400));
        assertThat(server.get(path.replace(asset.key(), never.key())).statusCode())
                .as("nobody learns of what was never published")
                .isEqualTo(404);
        assertThat(server.get("/api/v1/sites/shop/assets/" + asset.key() + "/jsonld")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isChosenByTheApi() {
        Supplier<String> chosen = () -> Json.read(text(server.get("/api/v1/sites/shop/stand-in")))
                .path("asset")
                .asString("");
        assertThat(put("/api/v1/sites/shop/stand-in", placeholder.key()).statusCode())
                .isEqualTo(200);
        assertThat(chosen.get()).isEqualTo(placeholder.key());
        var one = "/api/v1/sites/shop/assets/" + asset.key() + "/stand-in";
        assertThat(put(one, successor.id().toString()).statusCode()).isEqualTo(200);
        assertThat(Json.read(text(server.get(one))).path("asset").asString()).isEqualTo(successor.key());
        assertThat(reason(put(one, asset.key()))).isEqualTo("stand-in-for-itself");
        assertThat(reason(put(one, draft().key()))).isEqualTo("stand-in-not-published");
        assertThat(put(one, "nobody").statusCode()).isEqualTo(404);
        assertThat(server.send("PUT", "/api/v1/sites/shop/stand-in", "{}").statusCode())
                .isEqualTo(200);
        assertThat(chosen.get()).isEmpty();
        server.signIn(People.editor());
        try {
            assertThat(put(one, placeholder.key()).statusCode()).isEqualTo(403);
        } finally {
            server.signIn(People.administrator());
        }
    }

    private static Asset draft() {
        return Pictures.stored(server.dam(), People.administrator(), seed++);
    }

    private static HttpResponse<byte[]> put(String path, String asset) {
        return server.send("PUT", path, "{\"asset\":\"%s\"}".formatted(asset));
    }

    private static String reason(HttpResponse<byte[]> response) {
        assertThat(List.of(422)).contains(response.statusCode());
        return Json.read(text(response)).path("reason").asString();
    }
}

package org.bildwerk.delivery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.vips.Vips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreviewTest {

    private static final String SITE = "/api/v1/sites/entwurf";
    private static final String ORIGIN = "https://bilder.example.org";
    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset draft;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("entwurf");
        server.dam().bean(AddressKeys.class).issue(SiteFixture.SEO, shop.site());
        draft = server.approved(shop, "Entwurf", DeliveryTest.jpeg(31, 800, 600));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signInAsAdministrator() {
        server.signIn(People.administrator());
    }

    private static HttpResponse<byte[]> order(String asset, @Nullable Instant until) {
        var end = until == null ? "null" : "\"" + until + "\"";
        return server.send("POST", SITE + "/previews", "{\"asset\":\"%s\",\"until\":%s}".formatted(asset, end));
    }

    private static JsonNode issued() {
        var response = order(draft.key(), null);
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private static HttpResponse<byte[]> markup(String token) {
        return server.get(SITE + "/slots/card/markup?asset=" + draft.key() + "&preview=" + token);
    }

    @Test
    void opensADraftForNobodyToKeep() {
        var issued = issued();
        var token = issued.path("token").asString();
        var path = issued.path("markup").asString().replace("{slot}", "card");
        assertThat(server.get(SITE + "/slots/card/markup?asset=" + draft.key()).statusCode())
                .isEqualTo(404);

        var response = server.get(path);
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().allValues("X-Robots-Tag")).contains("noindex");
        assertThat(response.headers().map()).doesNotContainKeys("etag", "set-cookie");
        var picture = Json.mapper().readTree(response.body());
        var addresses = picture.path("sources")
                .valueStream()
                .flatMap(source -> source.path("candidates").valueStream())
                .toList();
        assertThat(addresses).hasSizeGreaterThan(3);
        for (var candidate : List.of(addresses.getFirst(), addresses.getLast())) {
            var address = candidate.path("url").asString();
            assertThat(address).startsWith(ORIGIN + "/preview/" + token + "/w");
            var file = server.get(address.substring(ORIGIN.length()));
            assertThat(file.statusCode()).as(DeliveryTest.text(file)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(file.headers().firstValue("X-Robots-Tag")).contains("noindex");
            assertThat(Vips.open().header(file.body()).width())
                    .isEqualTo(candidate.path("width").asInt());
        }
        assertThat(server.get(picture.path("src").asString().substring(ORIGIN.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsForgedOrForSomethingElse() {
        var token = issued().path("token").asString();
        var other = server.approved(shop, "Anderer", DeliveryTest.jpeg(32, 300, 200));
        var last = token.charAt(token.length() - 5);
        var forged = token.substring(0, token.length() - 5)
                + (last == 'x' ? 'y' : 'x')
                + token.substring(token.length() - 4);
        var parts = token.split("\\.", -1);
        var longer = token.replace("." + parts[3] + ".", "." + (Long.parseLong(parts[3]) + 9) + ".");
        for (var wrong : List.of(forged, longer, token.replace(draft.key(), other.key()), "x", "a.b.c.1.d")) {
            assertThat(markup(wrong).statusCode()).as(wrong).isEqualTo(403);
            assertThat(server.get("/preview/" + wrong + "/w320.jpg").statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
        assertThat(server.get(SITE + "/slots/card/markup?asset=" + other.key() + "&preview=" + token)
                        .statusCode())
                .isEqualTo(403);
        server.site("fremd");
        assertThat(server.get("/api/v1/sites/fremd/slots/card/markup?asset=" + draft.key() + "&preview=" + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatHasEnded() {
        var keys = server.dam().bean(AddressKeys.class);
        var secret = keys.good(shop.site().id()).getFirst();
        var over = Instant.now().minusSeconds(2);
        var mac = secret.mac(PreviewToken.message(draft.key(), "entwurf", over));
        assertThat(markup(new PreviewToken(draft.key(), "entwurf", secret.key(), over, mac).toString())
                        .statusCode())
                .isEqualTo(403);

        var token = issued().path("token").asString();
        assertThat(markup(token).statusCode()).isEqualTo(200);
        keys.revoke(SiteFixture.SEO, shop.site(), secret.key());
        assertThat(markup(token).statusCode()).isEqualTo(403);
        assertThat(order(draft.key(), null).statusCode()).as("no key").isEqualTo(422);
        keys.issue(SiteFixture.SEO, shop.site());
    }

    @Test
    void makesOnlySizesThatEverybodyGets() {
        var token = issued().path("token").asString();
        assertThat(server.get("/preview/" + token + "/w320.jpg").statusCode()).isEqualTo(200);
        for (var wrong : List.of("w321.jpg", "w320-ar7x5.jpg", "w320.svg", "w320", ".jpg", "x")) {
            assertThat(server.get("/preview/" + token + "/" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void givesTokensOnlyToWhoWorksWithDrafts() {
        assertThat(order(draft.key(), Instant.now().plus(Duration.ofDays(8))).statusCode())
                .isEqualTo(422);
        assertThat(order(draft.key(), Instant.now().minusSeconds(1)).statusCode())
                .isEqualTo(422);
        assertThat(order("nothing", null).statusCode()).isEqualTo(404);
        server.signIn(People.with("zuschauer", Role.VIEWER));
        assertThat(order(draft.key(), null).statusCode()).isEqualTo(403);
    }
}

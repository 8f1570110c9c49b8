package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Specs that are delivered for a signature alone, and what comes from those who have none.
class SignedSpecsTest {

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        server.dam().bean(AddressKeys.class).issue(SiteFixture.SEO, shop.site());
        asset = server.approved(shop, "Schuh", DeliveryTest.jpeg(41, 1000, 800));
        publication = shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ImageAddress.Immutable address(String spec, String file) {
        return ImageAddress.immutable(asset.key(), publication.rev(), spec, file)
                .orElseThrow();
    }

    private static String signed(String spec, String file) {
        return signatures()
                .sign(publication, address(spec, file), null)
                .orElseThrow()
                .path();
    }

    private static SignedAddresses signatures() {
        return server.dam().bean(SignedAddresses.class);
    }

    @Test
    void deliversWhatIsSigned() {
        var response = server.get(signed("w333-h444-cpad-bg0a141e", "schuh.webp"));
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        try (var image = Vips.open().load(response.body())) {
            assertThat(image.width()).isEqualTo(333);
            assertThat(image.height()).isEqualTo(444);
            var edge = image.crop(new Region(0, 0, 333, 40)).averageColour();
            assertThat(edge.red()).isCloseTo(10, within(6));
        }
        var large = server.get(signed("w5000", "schuh.jpg"));
        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(Vips.open().header(large.body()).width())
                .as("never enlarged")
                .isEqualTo(1000);
        assertThat(Vips.open()
                        .header(server.get(signed("h123", "schuh.jpg")).body())
                        .height())
                .isEqualTo(123);
    }

    @Test
    void bringsASignedAddressIntoOrderWithoutLosingTheSignature() {
        var right = signed("w333-ar3x4", "schuh.jpg");
        var response = server.get(right.replace("w333-ar3x4", "h444-w333"));
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo(right);
        var slug = server.get(signed("w334", "falsch.jpg"));
        assertThat(header(slug, "Location")).isEqualTo(signed("w334", "schuh.jpg"));
    }

    @Test
    void encodesNothingForABadSignature() {
        var good = signed("w335", "schuh.jpg");
        var before = server.encodes();
        var ended = signatures()
                .sign(publication, address("w335", "schuh.jpg"), Instant.parse("2020-01-01T00:00:00Z"))
                .orElseThrow()
                .path();
        var bad = List.of(
                ended,
                ended.replace(".1577836800", ".9999999999"),
                ended.replace(".1577836800", ""),
                good.replace("w335", "w336"),
                good.replace(".jpg", ".avif"),
                good.replace(".k1/", ".k2/"),
                good.replace("~", ""),
                good.replace("~", "~~"),
                "/i/%s/%s/~/w335/schuh.jpg".formatted(asset.key(), publication.rev()));
        bad.forEach(path -> {
            var response = server.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(403);
            assertThat(DeliveryTest.text(response)).contains("signature-refused");
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        });
        assertThat(server.encodes()).isEqualTo(before);
    }

    @Test
    void refusesAKeyThatEndedAndTheKeyOfAnotherSite() {
        var keys = server.dam().bean(AddressKeys.class);
        var fair = server.site("fair");
        keys.issue(SiteFixture.SEO, fair.site());
        var picture = server.approved(fair, "Messe", DeliveryTest.jpeg(42, 640, 480));
        var onFair = fair.publish(picture);
        var plain = ImageAddress.immutable(picture.key(), onFair.rev(), "w333", "messe.jpg")
                .orElseThrow();
        var foreign = signatures().sign(publication, plain, null).orElseThrow().path();
        assertThat(server.get(foreign).statusCode()).isEqualTo(403);
        var own = signatures().sign(onFair, plain, null).orElseThrow().path();
        assertThat(server.get(own).statusCode()).isEqualTo(200);
        keys.issue(SiteFixture.SEO, fair.site());
        assertThat(server.get(own).statusCode()).as("the key before stays good").isEqualTo(200);
        keys.issue(SiteFixture.SEO, fair.site());
        assertThat(server.get(own).statusCode()).as("a third ends it").isEqualTo(403);
    }

    @Test
    void leadsFromAnOldRevToASignedAddressOfTheCurrentOne() {
        var changing = server.approved(shop, "Neu", DeliveryTest.jpeg(43, 640, 480));
        var first = shop.publish(changing);
        var old = ImageAddress.immutable(changing.key(), first.rev(), "w333", "neu.jpg")
                .orElseThrow();
        var path = signatures().sign(first, old, null).orElseThrow().path();
        server.dam()
                .jdbc()
                .sql("update bw_asset set focal_x = 0.1, focal_y = 0.1 where id = ?")
                .param(changing.id().value())
                .update();
        var second = shop.publish(changing);
        assertThat(second.rev()).isNotEqualTo(first.rev());
        var moved = server.get(path);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).contains(second.rev());
        assertThat(server.get(header(moved, "Location")).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOverTheApi() {
        var answer = server.send(
                "POST",
                "/api/v1/sites/shop/addresses",
                "{\"asset\":\"%s\",\"spec\":\"h111\",\"type\":\"jpg\",\"until\":\"2099-01-01T00:00:00Z\"}"
                        .formatted(asset.key()));
        assertThat(answer.statusCode()).as(DeliveryTest.text(answer)).isEqualTo(200);
        var url = Json.mapper().readTree(answer.body()).path("url").asString();
        assertThat(server.get(URI.create(url).getPath()).statusCode()).isEqualTo(200);
        var wrong = server.send(
                "POST", "/api/v1/sites/shop/addresses", "{\"asset\":\"x\",\"spec\":\"huge\",\"type\":\"jpg\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(DeliveryTest.text(wrong)).contains("address-spec-unknown", "huge\\\" is no token");
    }

    @Test
    void signsNoPngOfWhatHasNoTransparency() {
        var refused = server.send(
                "POST",
                "/api/v1/sites/shop/addresses",
                "{\"asset\":\"%s\",\"spec\":\"h112\",\"type\":\"png\"}".formatted(asset.key()));
        assertThat(refused.statusCode()).as(DeliveryTest.text(refused)).isEqualTo(422);
        assertThat(DeliveryTest.text(refused)).contains("address-png-opaque", "no transparency");
    }

    @Test
    void tellsWhichWordOfAnAddressIsWrong() {
        var rev = publication.rev();
        for (var spec : List.of("foo", "w0", "w700-gn")) {
            var absent = server.get("/i/%s/%s/%s/x.jpg".formatted(asset.key(), rev, spec));
            assertThat(absent.statusCode()).isEqualTo(404);
            assertThat(Json.mapper().readTree(absent.body()).path("detail").asString())
                    .contains(RenditionSpec.fault(spec).orElseThrow());
        }
    }

    @Test
    void turnsAwayRandomSpecsWithoutAnEncode() {
        var random = new Random(5);
        var parts = new String[] {
            "w", "h", "ar", "c", "g", "q", "bg", "dpr", "-", "--", "0", "9", "77777", "16x9", "fill", "..", "%00",
            "%2e%2e", "%2F", "~", "auto", "A", "'", "w700"
        };
        var before = server.encodes();
        for (int i = 0; i < 400; i++) {
            var spec = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                spec.append(parts[random.nextInt(parts.length)]);
            }
            var path = "/i/" + asset.key() + "/" + publication.rev() + "/" + spec + "/schuh.jpg";
            var status = server.send("HEAD", path, null).statusCode();
            assertThat(status).as(path).isIn(200, 301, 400, 403, 404);
        }
        var bomb =
                server.get(address("w320", "schuh.jpg").path(), "Accept", "image/avif,".repeat(600), "Save-Data", "on");
        assertThat(bomb.statusCode()).isIn(200, 400, 431);
        assertThat(server.encodes() - before).isLessThanOrEqualTo(1);
    }
}

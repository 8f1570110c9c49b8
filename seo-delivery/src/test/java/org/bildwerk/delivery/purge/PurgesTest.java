package org.bildwerk.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PurgesTest {

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode purges(String site, String since) {
        var response = server.get("/api/v1/sites/" + site + "/purges" + since);
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private static Rights rights(@Nullable Instant embargo, @Nullable Instant until) {
        return new Rights(null, null, null, null, null, null, null, null, until, embargo, null, null);
    }

    private static List<String> reasons(JsonNode page) {
        return page.path("purges")
                .valueStream()
                .map(purge -> purge.path("reason").asString() + " "
                        + purge.path("asset").asString())
                .toList();
    }

    private static void describe(SiteFixture shop, Asset asset, Rights rights) {
        shop.describe(asset, shop.present(asset).description(), rights);
    }

    @Test
    void tellsWhatStoppedBeingRightInItsOrder() {
        var shop = server.site("cdn");
        var replaced = shop.approved("Ersetzt");
        var withdrawn = shop.approved("Zurückgezogen");
        var old = shop.publish(replaced);
        var start = purges("cdn", "").path("next").asString();
        assertThat(purges("cdn", "?since=" + start).path("purges")).isEmpty();

        shop.publish(withdrawn);
        shop.describe(replaced, new Description(new TreeMap<>(), List.of(), List.of("Neu"), null), Rights.NONE);
        shop.publish(replaced);
        shop.withdraw(withdrawn);
        var page = purges("cdn", "?since=" + start);

        assertThat(reasons(page)).containsExactly("replaced " + replaced.key(), "withdrawn " + withdrawn.key());
        var first = page.path("purges").path(0);
        assertThat(first.path("tags").path(0).asString()).isEqualTo("rev-" + replaced.key() + "-" + old.rev());
        assertThat(first.path("addresses").path(0).asString()).isEqualTo("/i/" + replaced.key() + "/ersetzt.jpg");
        assertThat(first.path("prefixes").path(0).asString()).isEqualTo("/i/" + replaced.key() + "/" + old.rev() + "/");
        assertThat(page.path("purges").path(1).path("tags").path(0).asString()).isEqualTo("asset-" + withdrawn.key());
        var next = page.path("next").asString();
        assertThat(purges("cdn", "?since=" + next).path("purges")).isEmpty();
        assertThat(purges("cdn", "?since=" + start).path("purges"))
                .as("asking again")
                .hasSize(2);
        server.site("anderes-cdn");
        assertThat(purges("anderes-cdn", "?since=" + start).path("purges")).isEmpty();
    }

    /// The tags are those that answers carry.
    @Test
    void namesTheTagsThatCachesHold() {
        var shop = server.site("marken");
        var asset = shop.approved("Bild");
        shop.publish(asset);
        var tags = server.get("/i/" + asset.key() + "/bild.jpg")
                .headers()
                .firstValue("Cache-Tag")
                .orElseThrow();
        var start = purges("marken", "").path("next").asString();
        shop.withdraw(asset);

        var purge = purges("marken", "?since=" + start).path("purges").path(0);
        var markup = server.get("/api/v1/sites/marken/assets/" + asset.key() + "/jsonld")
                .headers()
                .firstValue("Cache-Tag");
        assertThat(markup).as("gone").isEmpty();
        assertThat(purge.path("tags").path(1).asString()).isEqualTo("markup-marken");
        assertThat(List.of(tags.split(",", -1)))
                .contains(purge.path("tags").path(0).asString());
    }

    @Test
    void tellsOfRightsThatWereClosedAndThatEnded() {
        var shop = server.site("rechte");
        var closed = shop.approved("Gesperrt");
        var ended = shop.approved("Beendet");
        shop.publish(closed);
        shop.publish(ended);
        var start = purges("rechte", "").path("next").asString();
        describe(shop, closed, rights(Instant.now().plus(Duration.ofDays(1)), null));
        describe(shop, ended, rights(null, Instant.now().minusSeconds(1)));
        server.dam().bean(Publications.class).expire();

        assertThat(reasons(purges("rechte", "?since=" + start)))
                .contains("closed " + closed.key(), "withdrawn " + ended.key());
        assertThat(server.get("/api/v1/sites/rechte/purges?since=x").statusCode())
                .isEqualTo(400);
    }

    /// After a restore the list is shorter than what a cache has read of it.
    @Test
    void refusesAPlaceThatLiesAheadOfTheList() {
        server.site("zurueck");
        var ahead = server.get("/api/v1/sites/zurueck/purges?since=99999999999999");
        assertThat(ahead.statusCode()).isEqualTo(422);
        assertThat(DeliveryTest.text(ahead)).contains("purge-place-ahead", "empty the caches");
        var end = purges("zurueck", "").path("next").asString();
        assertThat(purges("zurueck", "?since=" + end).path("next").asString()).isEqualTo(end);
    }
}

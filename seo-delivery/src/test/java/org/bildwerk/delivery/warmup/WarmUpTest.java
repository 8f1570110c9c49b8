package org.bildwerk.delivery.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.event.DamEvent.AssetPublished;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is published is ready before the first visitor comes.
class WarmUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static DeliveryTest server;
    private static SiteFixture warm;
    private static Publication publication;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start("bildwerk.delivery.warm-up=true");
        warm = site("warm");
        publication = warm.publish(server.approved(warm, "Becher", DeliveryTest.jpeg(7, 340, 255)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static SiteFixture site(String key) {
        var site = server.site(key);
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, site.site(), CredentialChoice.NONE);
        return site;
    }

    private static JsonNode state(String site) {
        var answer = server.get("/api/v1/sites/" + site + "/warm-up");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static List<RenditionOrder> orders(Part... parts) {
        var release = server.dam()
                .bean(PublicAssets.class)
                .byKey(publication.assetKey())
                .orElseThrow()
                .liveOn(warm.site().id())
                .orElseThrow();
        return Stream.of(parts)
                .flatMap(part -> part.renditions(warm.site(), release).stream())
                .toList();
    }

    @Test
    void makesWhatTheSlotsAskForWithTheBytesThatAVisitorWouldGet() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state("warm")
                        .path("rows")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("done"));

        var row = state("warm").path("rows").path(0);
        var orders = orders(Part.values());
        assertThat(orders).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(row.path("assetKey").asString()).isEqualTo(publication.assetKey());
        assertThat(row.path("done").asInt())
                .isEqualTo(row.path("total").asInt())
                .isEqualTo(orders.size());
        assertThat(orders).allMatch(order -> server.dam().bean(Renditions.class).isReady(order));
        var ahead = new HashMap<String, byte[]>();
        for (var order : orders) {
            if (order.type() != ImageType.AVIF) {
                var path = order.address().path();
                ahead.put(path, server.get(path).body());
            }
        }
        server.dam().bean(RenditionCache.class).forget(publication.assetKey());
        ahead.forEach((path, bytes) ->
                assertThat(server.get(path, "X-Anew", "1").body()).as(path).isEqualTo(bytes));
    }

    @Test
    void beginsWithTheHeroes() {
        var heroes = orders(Part.HERO);

        assertThat(heroes).hasSize(3).allMatch(order -> order.spec().toString().contains("ar16x9"));
        assertThat(orders(Part.REST))
                .doesNotContainAnyElementsOf(heroes)
                .contains(RenditionOrder.canonical(heroes.getFirst().release()));
        assertThat(Part.HERO.priority()).isNegative().isGreaterThan(Part.REST.priority());
    }

    @Test
    void forgetsWhatIsWithdrawn() {
        var site = site("gone");
        var asset = server.approved(site, "Krug", DeliveryTest.jpeg(9, 330, 248));
        site.publish(asset);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state("gone").path("pictures").asInt() == 1);

        site.withdraw(asset);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state("gone").path("pictures").asInt() == 0);
        assertThat(state("gone").path("rows")).isEmpty();
    }

    @Test
    void leavesWhatHadItsVisitorsBeforeAnUpdate() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state("warm").path("pictures").asInt() == 1);
        server.dam()
                .jdbc()
                .sql("delete from bw_warm_up where asset_id = ?")
                .param(publication.asset().value())
                .update();
        var event = new AssetPublished(publication.asset(), publication.site(), publication.rev());

        var consumer = server.dam().bean(PublishedPictures.class);
        consumer.accept(List.of(new StoredEvent(1, publication.publishedAt().minus(Duration.ofDays(2)), event)));
        assertThat(state("warm").path("pictures").asInt()).isZero();

        consumer.accept(List.of(new StoredEvent(1, publication.publishedAt(), event)));
        assertThat(state("warm").path("pictures").asInt()).isEqualTo(1);
    }

    @Test
    void makesOnceMoreWhatFailedAndWhatFoundNoRoom() {
        var site = site("again");
        var asset = server.approved(site, "Kanne", DeliveryTest.jpeg(11, 330, 248));
        site.publish(asset);
        awaitDone("again");
        var table = server.dam().bean(WarmUpTable.class);
        var rev = state("again").path("rows").path(0).path("rev").asString();
        var hero = new WarmUpTable.Key(asset.id(), site.site().id(), rev, Part.HERO);
        var rest = new WarmUpTable.Key(asset.id(), site.site().id(), rev, Part.REST);
        table.note(hero, 0, WarmUp.State.FAILED, "The disk is gone");
        table.note(rest, 1, WarmUp.State.LEFT, WarmUp.Left.NO_ROOM.key());
        var warmUps = server.dam().bean(WarmUps.class);
        assertThat(warmUps.unfinished(site.site(), 10)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(WarmUp.State.FAILED);
            assertThat(row.reason()).isEqualTo("The disk is gone");
        });

        var answer = server.send("POST", "/api/v1/sites/again/warm-up/again", null);

        assertThat(DeliveryTest.text(answer)).isEqualTo("{\"pictures\":1}");
        awaitDone("again");
        assertThat(warmUps.unfinished(site.site(), 10)).isEmpty();
        assertThat(warmUps.of(site.site(), List.of(asset.id())))
                .singleElement()
                .satisfies(row -> assertThat(row.done()).isEqualTo(row.total()));
    }

    @Test
    void leavesWhatIsTooHeavyAndWhoMayNot() {
        var site = site("heavy");
        var asset = server.approved(site, "Amphore", DeliveryTest.jpeg(13, 330, 248));
        site.publish(asset);
        awaitDone("heavy");
        var rev = state("heavy").path("rows").path(0).path("rev").asString();
        var rest = new WarmUpTable.Key(asset.id(), site.site().id(), rev, Part.REST);
        server.dam().bean(WarmUpTable.class).note(rest, 0, WarmUp.State.LEFT, WarmUp.Left.HEAVY.key());
        var warmUps = server.dam().bean(WarmUps.class);

        assertThat(warmUps.again(SiteFixture.SEO, site.site(), null)).isZero();
        assertThat(warmUps.unfinished(site.site(), 10)).hasSize(1);
        assertThatThrownBy(() -> warmUps.again(People.editor(), site.site(), null))
                .isInstanceOf(NotAllowedException.class);
    }

    private static void awaitDone(String site) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state(site)
                        .path("rows")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("done"));
    }
}

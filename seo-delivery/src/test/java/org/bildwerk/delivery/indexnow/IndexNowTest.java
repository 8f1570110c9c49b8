package org.bildwerk.delivery.indexnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IndexNowTest {

    private static final Queue<JsonNode> HEARD = new ConcurrentLinkedQueue<>();
    private static final Queue<Integer> ANSWERS = new ConcurrentLinkedQueue<>();
    private static HttpServer engine;
    private static DeliveryTest server;

    @BeforeAll
    static void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/indexnow", IndexNowTest::answer);
        engine.start();
        server = DeliveryTest.start(
                "bildwerk.delivery.indexnow.settle=0s",
                "bildwerk.delivery.indexnow.endpoint=http://127.0.0.1:"
                        + engine.getAddress().getPort() + "/indexnow");
    }

    /// The search engine: takes all, unless it was told to answer something else.
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HEARD.add(Json.mapper().readTree(exchange.getRequestBody().readAllBytes()));
            var status = ANSWERS.poll();
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(status == null ? 202 : status, -1);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.stop(0);
    }

    @BeforeEach
    void forget() {
        HEARD.clear();
        ANSWERS.clear();
        server.signIn(People.administrator());
    }

    private static JsonNode switchedOn(String site) {
        var response = server.send("PUT", "/api/v1/sites/" + site + "/indexnow", null);
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private static void declare(SiteFixture site, String path, Asset... assets) {
        var images = Arrays.stream(assets)
                .map(asset -> new PageDeclaration.Image(asset.key(), "card", null, false))
                .toList();
        var page = new PageDeclaration(site.site().pageOrigin() + path, null, null, images);
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, site.site(), List.of(page));
    }

    /// Looks for changed pages, as it happens every minute.
    private static void look() {
        server.dam().context().getBeansOfType(Chore.class).values().stream()
                .filter(chore -> chore.name().equals("indexnow"))
                .forEach(chore -> chore.work().run());
    }

    private static List<String> urls(JsonNode message) {
        return message.path("urlList").valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode heard() {
        await().until(() -> !HEARD.isEmpty());
        return HEARD.remove();
    }

    @Test
    void tellsOfPagesWhosePicturesComeAndGo() {
        var shop = server.site("melden");
        var first = shop.approved("Erstes");
        var second = shop.approved("Zweites");
        declare(shop, "/a", first, second);
        declare(shop, "/b", second);
        declare(shop, "/leer", shop.approved("Wartet"));
        shop.publish(first);
        look();
        assertThat(HEARD).as("nobody switched it on").isEmpty();

        var registration = switchedOn("melden");
        shop.publish(second);
        look();
        var told = heard();
        assertThat(urls(told)).containsExactly("https://melden.example.org/a", "https://melden.example.org/b");
        assertThat(told.path("host").asString()).isEqualTo("melden.example.org");
        assertThat(told.path("key").asString())
                .isEqualTo(registration.path("key").asString());
        assertThat(told.path("keyLocation").asString())
                .isEqualTo(
                        "https://melden.example.org/" + registration.path("key").asString() + ".txt");

        look();
        shop.withdraw(first);
        look();
        assertThat(urls(heard())).containsExactly("https://melden.example.org/a");
        await().untilAsserted(() -> assertThat(DeliveryTest.text(server.get("/api/v1/sites/melden/indexnow")))
                .contains("\"answer\":202"));
        assertThat(HEARD).as("nothing twice").isEmpty();
    }

    @Test
    void comesAgainWhenTheSearchEngineHasNoTime() {
        var shop = server.site("spaeter");
        var asset = shop.approved("Bild");
        declare(shop, "/a", asset);
        switchedOn("spaeter");
        ANSWERS.addAll(List.of(429, 503));
        shop.publish(asset);
        look();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(urls(heard())).containsExactly("https://spaeter.example.org/a");
        }
        assertThat(job("spaeter").counts().done()).isEqualTo(1);
    }

    @Test
    void doesNotInsistWhereTheKeyIsNotFound() {
        var shop = server.site("verboten");
        var asset = shop.approved("Bild");
        declare(shop, "/a", asset);
        switchedOn("verboten");
        ANSWERS.add(403);
        shop.publish(asset);
        look();

        heard();
        assertThat(job("verboten").counts().failed()).isEqualTo(1);
        assertThat(HEARD).isEmpty();
    }

    private static Job job(String site) {
        var jobs = server.dam().bean(Jobs.class);
        await().until(() -> jobs.latest(People.administrator(), 50).stream()
                .anyMatch(job -> job.title().endsWith(site)
                        && job.counts().finished() == job.counts().total()));
        return jobs.latest(People.administrator(), 50).stream()
                .filter(job -> job.title().endsWith(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void servesTheKeyThatTheWebsiteHandsOn() {
        server.site("schluessel");
        var registration = switchedOn("schluessel");
        var key = registration.path("key").asString();
        assertThat(key).matches("[0-9a-f]{32}");
        assertThat(registration.path("keyFile").asString())
                .isEqualTo("https://bilder.example.org/indexnow/schluessel/" + key + ".txt");
        assertThat(switchedOn("schluessel").path("key").asString()).isEqualTo(key);

        var file = server.get("/indexnow/schluessel/" + key + ".txt");
        assertThat(DeliveryTest.text(file)).isEqualTo(key);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(server.get("/indexnow/schluessel/" + "0".repeat(32) + ".txt").statusCode())
                .isEqualTo(404);
        assertThat(server.send("DELETE", "/api/v1/sites/schluessel/indexnow", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get("/indexnow/schluessel/" + key + ".txt").statusCode())
                .isEqualTo(404);
        server.signIn(People.editor());
        assertThat(server.send("PUT", "/api/v1/sites/schluessel/indexnow", null).statusCode())
                .isEqualTo(403);
    }
}

package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GenerationStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static DamTest dam;
    private static StubGenerator stub;
    private static Generations generations;

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class, GenerationApiTest.Application.class)
                .settings("bildwerk.api.enabled=true", "bildwerk.job.poll=20ms", "bildwerk.generation.keep-alive=100ms")
                .web()
                .start();
        stub = dam.bean(StubGenerator.class);
        generations = dam.bean(Generations.class);
    }

    @AfterAll
    static void stop() {
        stub.gate.release(1000);
        dam.close();
    }

    @Test
    void givesSignsOfLifeWhileNothingHappensAndForgetsAClientThatWentAway() throws Exception {
        stub.gate = new Semaphore(0);
        var order = order();
        var live = dam.bean(LiveItems.class);
        try (var client = HttpClient.newHttpClient()) {
            var answer = open(client, order, "");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertThat(lines.lines().filter(line -> line.startsWith(":")).limit(2))
                    .hasSize(2);
            assertThat(live.followed(order.id())).isTrue();
            answer.body().close();
            client.shutdownNow();
        }
        await().atMost(PATIENCE).until(() -> !live.followed(order.id()));
    }

    @Test
    void tellsAClientThatComesAgainHowAllStandsUnlessItWasToldTheEnd() throws Exception {
        stub.gate = new Semaphore(1000);
        var order = order();
        try (var client = HttpClient.newHttpClient()) {
            for (var last : new String[] {"", "something else"}) {
                assertThat(text(open(client, order, last)))
                        .contains("event:changed", "\"state\":\"made\"", "event:finished", "id:finished");
            }
            assertThat(open(client, order, "finished").statusCode()).isEqualTo(204);
        }
    }

    private static Generation order() {
        var recipe = Recipe.wanted(StubGenerator.MODEL, "a red cup").recipe();
        return generations.order(People.editor(), GenerationOrder.of(recipe, 1), null);
    }

    private static HttpResponse<InputStream> open(HttpClient client, Generation order, String last)
            throws IOException, InterruptedException {
        var path = "http://127.0.0.1:%d/api/v1/generations/%s/events".formatted(dam.port(), order.id());
        var request = HttpRequest.newBuilder(URI.create(path)).timeout(PATIENCE).header("Last-Event-ID", last);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}

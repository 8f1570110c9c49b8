package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class GenerationApiTest {

    private DamTest dam;
    private RestClient client;

    @Configuration(proxyBeanMethods = false)
    static class Doors {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Doors.class)
    static class Application {

        @Bean
        Identity identity() {
            return People::editor;
        }
    }

    @BeforeAll
    void start() {
        dam = DamTest.with(StubConfiguration.class, Application.class)
                .settings(
                        "bildwerk.api.enabled=true",
                        "bildwerk.job.poll=20ms",
                        "spring.jackson.deserialization.fail-on-unknown-properties=true")
                .web()
                .start();
        client = RestClient.create("http://127.0.0.1:" + dam.port());
    }

    @AfterAll
    void stop() {
        dam.close();
    }

    @Test
    void ordersOnceForAKeyAndTellsWhatBecomesOfIt() {
        var body = order("a red cup", 2);

        var first = post("/api/v1/generations", body, "key-1", 202);
        var again = post("/api/v1/generations", body, "key-1", 202);
        var other = post("/api/v1/generations", order("a blue cup", 1), "key-1", 409);

        assertThat(again.path("id").asString()).isEqualTo(first.path("id").asString());
        assertThat(other.path("reason").asString()).isEqualTo("generation-key-reused");
        var events = client.get()
                .uri("/api/v1/generations/{id}/events", first.path("id").asString())
                .retrieve()
                .body(String.class);
        assertThat(events).contains("event:changed", "event:finished").contains("\"state\":\"made\"");
        var report = get("/api/v1/generations/" + first.path("id").asString());
        assertThat(report.path("finished").asBoolean()).isTrue();
        assertThat(report.path("items").size()).isEqualTo(2);
    }

    @Test
    void refusesWithAProblemWhatCannotBeMade() {
        var problem =
                post("/api/v1/generations", Map.of("recipe", Map.of("model", "nowhere", "prompt", "x")), null, 422);

        assertThat(problem.path("type").asString()).endsWith("/generation-refused");
        assertThat(problem.path("reason").asString()).isEqualTo("model-not-installed");
    }

    @Test
    void listsModelsWithWhatTheyCanDo() {
        var models = get("/api/v1/models");

        assertThat(models.get(0).path("card").path("name").asString()).isEqualTo(StubGenerator.MODEL);
        assertThat(models.get(0).path("card").path("demonstration").asBoolean()).isTrue();
        assertThat(get("/api/v1/models/%s/capabilities".formatted(StubGenerator.MODEL))
                        .path("modes")
                        .toString())
                .contains("inpaint");
    }

    @Test
    void keepsDropsAndMakesAgain() {
        var items = made(order("a green cup", 2)).path("items");
        var kept = items.get(0).path("asset").asString();
        var dropped = items.get(1).path("asset").asString();

        assertThat(post("/api/v1/candidates/%s/keep".formatted(kept), Map.of(), null, 200)
                        .path("candidate")
                        .asBoolean())
                .isFalse();
        client.post().uri("/api/v1/candidates/{id}/drop", dropped).retrieve().toBodilessEntity();

        assertThat(get("/api/v1/candidates").findValuesAsString("id")).doesNotContain(kept, dropped);
        assertThat(get("/api/v1/recipes/%s".formatted(kept)).path("prompt").asString())
                .isEqualTo("a green cup");
        assertThat(get("/api/v1/recipes/%s/diff?with=%s".formatted(kept, dropped))
                        .findValuesAsString("field"))
                .containsExactly("seed");
        var remake = get("/api/v1/recipes/%s/remake".formatted(kept));
        assertThat(remake.path("bitExact").asBoolean()).isTrue();
        var again = made(remake.path("order"));
        var asset = again.path("items").get(0).path("asset").asString();
        assertThat(sha256(asset)).isEqualTo(sha256(kept));
    }

    @Test
    void takesMasksAndRefusesThoseOfAnotherSize() {
        var mask = client.post()
                .uri("/api/v1/generations/masks")
                .contentType(MediaType.IMAGE_PNG)
                .body(Pictures.encoded(1, 96, 64, Encoding.Png.standard()))
                .retrieve()
                .body(JsonNode.class)
                .path("sha256")
                .asString();
        var made = made(order("a cup", 1)).path("items").get(0).path("asset").asString();
        var large = Pictures.stored(dam, People.editor(), 5);

        var painted = made(inpaint(version(made), mask)).path("items").get(0);
        assertThat(painted.path("state").asString()).isEqualTo("made");
        assertThat(post("/api/v1/generations", inpaint(large.version().id().toString(), mask), null, 422)
                        .path("reason")
                        .asString())
                .isEqualTo("mask-of-other-size");
        int status = client.post()
                .uri("/api/v1/generations/masks")
                .contentType(MediaType.IMAGE_PNG)
                .body("no picture".getBytes(StandardCharsets.UTF_8))
                .exchange((request, response) -> response.getStatusCode().value());
        assertThat(status).isEqualTo(422);
    }

    private static Map<String, Object> order(String prompt, int count) {
        return Map.of("recipe", Map.of("model", StubGenerator.MODEL, "prompt", prompt), "count", count);
    }

    private static Map<String, Object> inpaint(String version, String mask) {
        var inputs = Map.of(
                "source", Map.of("version", version),
                "mask", Map.of("sha256", mask, "feather", 4, "maskedAreaOnly", false, "padding", 0));
        return Map.of("recipe", Map.of("model", StubGenerator.MODEL, "prompt", "a hat", "inputs", inputs));
    }

    private JsonNode made(Object order) {
        var id = post("/api/v1/generations", order, null, 202).path("id").asString();
        await().until(() -> get("/api/v1/generations/" + id).path("finished").asBoolean());
        return get("/api/v1/generations/" + id);
    }

    private String version(String asset) {
        return dam.jdbc()
                .sql("select current_version::text from bw_asset where id = ?::uuid")
                .param(asset)
                .query(String.class)
                .single();
    }

    private String sha256(String asset) {
        return dam.jdbc()
                .sql(
                        "select v.sha256 from bw_asset a join bw_version v on v.id = a.current_version where a.id = ?::uuid")
                .param(asset)
                .query(String.class)
                .single();
    }

    private JsonNode get(String path) {
        return client.get().uri(path).retrieve().body(JsonNode.class);
    }

    private JsonNode post(String path, Object body, String key, int status) {
        return client.post()
                .uri(path)
                .headers(headers -> {
                    if (key != null) {
                        headers.add("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body))
                .exchange((request, response) -> {
                    var text = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(response.getStatusCode().value()).as(text).isEqualTo(status);
                    return Json.mapper().readTree(text);
                });
    }
}

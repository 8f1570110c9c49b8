package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/// What a client sends that means no good, and what he hears.
class HostileOrdersTest {

    private static final Caller ANN = People.with("ann", Role.EDITOR);
    private static final AtomicReference<Caller> CALLER = new AtomicReference<>(ANN);
    private static DamTest dam;
    private static RestClient client;

    @Configuration(proxyBeanMethods = false)
    @Import(GenerationApiTest.Doors.class)
    static class Application {

        @Bean
        Identity identity() {
            return CALLER::get;
        }
    }

    private record Answer(int status, JsonNode body) {

        String reason() {
            return body.path("reason").asString("");
        }
    }

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class, Application.class)
                .settings("bildwerk.api.enabled=true", "bildwerk.job.poll=20ms")
                .web()
                .start();
        client = RestClient.create("http://127.0.0.1:" + dam.port());
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void signIn() {
        CALLER.set(ANN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"numInferenceSteps": 0}                         | steps-out-of-range
            {"numInferenceSteps": 2000000000}                | steps-out-of-range
            {"width": 3, "height": 3}                        | size-unsupported
            {"width": 20000, "height": 20000}                | size-unsupported
            {"width": -64, "height": 64}                     | size-unsupported
            {"guidanceScale": "NaN"}                         | guidance-out-of-range
            {"seed": -1}                                     | seed-out-of-range
            {"scheduler": "'; drop table bw_asset; --"}      | scheduler-unsupported
            {"prompt": " "}                                  | prompt-missing
            {"mode": "inpaint"}                              | source-missing
            {"adapters": [{"name": "ink", "weight": "NaN"}]} | value-out-of-range
            {"adapters": [{"name": "../../etc/passwd", "weight": 1}]} | part-unsupported
            {"hires": {"scale": 2, "upscaler": "latent", "strength": 0.5, "numInferenceSteps": 2000000000}} | value-out-of-range
            {"sampling": {"eta": "Infinity"}}                | value-out-of-range
            """)
    void refusesByNameWhatNoModelCanDo(String wanted, String reason) {
        var answer = order(wanted, Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void takesAPromptOfTenThousandWordsAndNoneThatIsLonger() {
        assertThat(made("ball ".repeat(10_000))).isNotBlank();
        assertThat(order("{\"prompt\": \"%s\"}".formatted("ball ".repeat(10_001)), Map.of())
                        .reason())
                .isEqualTo("prompt-too-long");
    }

    @Test
    void refusesAMatrixOfAMillionCellsAtOnce() {
        var values = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        for (int axes : new int[] {2, 9}) {
            var matrix = IntStream.range(0, axes)
                    .mapToObj(axis -> Map.of("parameter", "seed", "values", values))
                    .toList();
            assertThat(order("{}", Map.of("axes", matrix)).reason()).isEqualTo("too-many-pictures");
        }
        for (int count : new int[] {-1, 0, 401, Integer.MAX_VALUE}) {
            assertThat(order("{}", Map.of("count", count)).reason()).isEqualTo("too-many-pictures");
        }
        assertThat(order("{}", Map.of("axes", List.of(Map.of("parameter", "strength", "values", List.of("0.5")))))
                        .reason())
                .isEqualTo("axis-value-invalid");
    }

    @Test
    void letsNoBordersOrSeamsGrowWithoutEnd() {
        var source =
                Map.of("version", Pictures.stored(dam, ANN, 3).version().id().toString());
        for (var inputs : List.of(
                Map.of("source", source, "borders", Map.of("left", 20_000, "top", 0, "right", 0, "bottom", 0)),
                Map.of("source", source, "borders", Map.of("left", 1 << 30, "top", 0, "right", 1 << 30, "bottom", 0)),
                Map.of(
                        "source",
                        source,
                        "controls",
                        List.of(Map.of(
                                "model",
                                "edges",
                                "version",
                                source.get("version"),
                                "weight",
                                1e9,
                                "start",
                                0,
                                "end",
                                1))))) {
            assertThat(order(Json.write(Map.of("inputs", inputs)), Map.of()).reason())
                    .as(inputs.toString())
                    .isEqualTo("value-out-of-range");
        }
    }

    @Test
    void answersWhatIsNoOrderWithAProblem() {
        for (var body :
                List.of("", "[]", "{", "{\"recipe\": 7}", "{\"axes\": [{\"parameter\": \"fate\", \"values\": []}]}")) {
            assertThat(send("POST", "/api/v1/generations", body, null).status())
                    .as(body)
                    .isBetween(400, 422);
        }
    }

    @Test
    void hidesWhatBelongsToSomebodyElse() {
        var body = Map.of("recipe", Map.of("model", StubGenerator.MODEL, "prompt", "mine", "seed", 1));
        var mine = send("POST", "/api/v1/generations", Json.write(body), "same key");
        var order = mine.body().path("id").asString();
        await().until(() ->
                get("/api/v1/generations/" + order).body().path("finished").asBoolean());
        var asset = get("/api/v1/generations/" + order)
                .body()
                .path("items")
                .get(0)
                .path("asset")
                .asString();
        CALLER.set(People.with("mallory", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER));

        for (var path : List.of(
                "/api/v1/generations/" + order,
                "/api/v1/generations/" + order + "/events",
                "/api/v1/recipes/" + asset,
                "/api/v1/recipes/" + asset + "/remake",
                "/api/v1/assets/" + asset,
                "/api/v1/assets/" + asset + "/original",
                "/api/v1/assets/" + asset + "/verdicts")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/api/v1/generations/" + order + "/cancel",
                "/api/v1/generations/" + order + "/retry",
                "/api/v1/candidates/" + asset + "/keep",
                "/api/v1/candidates/" + asset + "/drop")) {
            assertThat(send("POST", path, "{}", null).status()).as(path).isEqualTo(404);
        }
        var others = send("POST", "/api/v1/generations", Json.write(body), "same key");
        assertThat(others.status()).isEqualTo(202);
        assertThat(others.body().path("id").asString()).isNotEqualTo(order);
    }

    @Test
    void keepsNoBlockedCandidateWithoutAWaiverThatHolds() {
        var asset = made("nothing");
        var keep = "/api/v1/candidates/" + asset + "/keep";
        assertThat(send("POST", keep, "", null).status()).isEqualTo(409);
        var waiver = Map.of("check", "blank", "gate", "keep", "reason", "A colour card");
        assertThat(send("POST", "/api/v1/assets/" + asset + "/waivers", Json.write(waiver), null)
                        .status())
                .isEqualTo(201);
        dam.jdbc()
                .sql("update bw_waiver set until_at = now() - interval '1 minute'")
                .update();

        var refused = send("POST", keep, "", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("checks").toString()).isEqualTo("[\"blank\"]");
        dam.jdbc()
                .sql("update bw_waiver set until_at = now() + interval '1 minute'")
                .update();
        assertThat(send("POST", keep, "", null).status()).isEqualTo(200);
        assertThat(dam.bean(AuditTrail.class).of("asset:" + asset, 50))
                .extracting(AuditEntry::command)
                .contains("gate.closed", "gate.waive", "asset.keep");
    }

    private static String made(String prompt) {
        var ordered = order(Json.write(Map.of("prompt", prompt)), Map.of());
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        var address = "/api/v1/generations/" + ordered.body().path("id").asString();
        await().until(() -> get(address).body().path("finished").asBoolean());
        return get(address).body().path("items").get(0).path("asset").asString();
    }

    /// @param wanted what the recipe says beside model and prompt
    private static Answer order(String wanted, Map<String, Object> beside) {
        var recipe = Json.mapper()
                .createObjectNode()
                .put("model", StubGenerator.MODEL)
                .put("prompt", "a red cup");
        Json.read(wanted).properties().forEach(each -> recipe.set(each.getKey(), each.getValue()));
        var body = Json.mapper().createObjectNode();
        body.set("recipe", recipe);
        beside.forEach((name, value) -> body.set(name, Json.mapper().valueToTree(value)));
        return send("POST", "/api/v1/generations", Json.write(body), null);
    }

    private static Answer get(String path) {
        return send("GET", path, "", null);
    }

    private static Answer send(String method, String path, String body, String key) {
        var request = client.method(HttpMethod.valueOf(method)).uri(path).contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.exchange((sent, response) -> {
            var text = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean json = text.startsWith("{");
            return new Answer(response.getStatusCode().value(), Json.read(json ? text : "{}"));
        });
    }
}

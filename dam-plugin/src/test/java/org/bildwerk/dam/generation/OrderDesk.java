package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/// A library that takes orders over HTTP, and a client who says what he likes.
final class OrderDesk implements AutoCloseable {

    static final Caller ANN = People.with("ann", Role.EDITOR);
    private static final AtomicReference<Caller> CALLER = new AtomicReference<>(ANN);

    private final DamTest dam = DamTest.with(StubConfiguration.class, Application.class)
            .settings("bildwerk.api.enabled=true", "bildwerk.job.poll=20ms")
            .web()
            .start();
    private final RestClient client = RestClient.create("http://127.0.0.1:" + dam.port());

    @Configuration(proxyBeanMethods = false)
    @Import(GenerationApiTest.Doors.class)
    static class Application {

        @Bean
        Identity identity() {
            return CALLER::get;
        }
    }

    record Answer(int status, JsonNode body) {

        String reason() {
            return body.path("reason").asString("");
        }
    }

    DamTest dam() {
        return dam;
    }

    /// Whoever calls from now on.
    void signIn(Caller caller) {
        CALLER.set(caller);
    }

    @Override
    public void close() {
        dam.close();
    }

    /// Orders a picture and returns the asset that was made of it.
    String made(String prompt) {
        var ordered = order(Json.write(Map.of("prompt", prompt)), Map.of());
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(202);
        var address = "/api/v1/generations/" + ordered.body().path("id").asString();
        await().until(() -> get(address).body().path("finished").asBoolean());
        return get(address).body().path("items").get(0).path("asset").asString();
    }

    /// @param wanted what the recipe says beside model and prompt
    Answer order(String wanted, Map<String, Object> beside) {
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

    Answer get(String path) {
        return send("GET", path, "", null);
    }

    Answer send(String method, String path, String body, String key) {
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

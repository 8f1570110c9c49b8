package org.bildwerk.dam.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class AssetApiTest {

    private DamTest dam;
    private RestClient client;

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        Identity identity() {
            return People::administrator;
        }
    }

    record Answer(int status, byte[] bytes, HttpHeaders headers) {

        JsonNode json() {
            return Json.mapper().readTree(bytes);
        }
    }

    @BeforeAll
    void start() {
        dam = DamTest.with(Application.class)
                .settings(
                        "bildwerk.api.enabled=true",
                        "bildwerk.ingest.max-file-size=5MB",
                        "spring.servlet.multipart.max-file-size=5MB",
                        "spring.servlet.multipart.max-request-size=-1",
                        "spring.servlet.multipart.resolve-lazily=true",
                        "server.tomcat.max-swallow-size=-1")
                .web()
                .start();
        client = RestClient.create("http://127.0.0.1:" + dam.port());
    }

    @AfterAll
    void stop() {
        dam.close();
    }

    @Test
    void takesAFormAndTellsOfADuplicate() {
        var stored = upload(Pictures.jpeg(1), "one.jpg", Map.of("texts", Map.of("de", Map.of("title", "Eins"))));
        assertThat(stored.status()).isEqualTo(201);
        var id = stored.json().path("id").asString();
        assertThat(stored.headers().getLocation()).hasPath("/api/v1/assets/" + id);
        assertThat(stored.json().at("/texts/de/title").asString()).isEqualTo("Eins");
        var again = upload(Pictures.jpeg(1), "again.jpg", Map.of());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("duplicate").asBoolean()).isTrue();
        assertThat(again.json().path("id").asString()).isEqualTo(id);
    }

    @Test
    void answersHostileFilesWithProblems() {
        var empty = upload(new byte[0], "empty.jpg", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(empty.json().path("reason").asString()).isEqualTo("file-empty");
        assertThat(empty.json().path("type").asString()).isEqualTo("https://bildwerk.org/problems/file-rejected");
        var huge = upload(new byte[7 << 20], "huge.jpg", Map.of());
        assertThat(huge.status()).isEqualTo(413);
        assertThat(exchange(client.post()
                                .uri("/api/v1/assets?fileName=huge.jpg")
                                .contentType(MediaType.IMAGE_JPEG)
                                .body(new byte[7 << 20]))
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("file-too-large");
        var language = upload(Pictures.jpeg(77), "x.jpg", Map.of("texts", Map.of("klingon", Map.of("title", "x"))));
        assertThat(language.status()).isEqualTo(422);
        assertThat(language.json().path("type").asString()).endsWith("unknown-language");
    }

    @Test
    void streamsTheBareBody() {
        var answer = exchange(client.post()
                .uri("/api/v1/assets?fileName=bare.jpg&batch=b")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Pictures.jpeg(2)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/version/fileName").asString()).isEqualTo("bare.jpg");
    }

    @Test
    void changesWhatIsNamedAndGuardsTheRevision() {
        var stored = upload(Pictures.jpeg(3), "three.jpg", Map.of()).json();
        var path = "/api/v1/assets/" + stored.path("id").asString();
        long revision = stored.path("revision").asLong();
        var first = patch(
                path, revision, Map.of("texts", Map.of("en", Map.of("alt", "A shape")), "keywords", List.of("x")));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/texts/en/alt").asString()).isEqualTo("A shape");
        var merged = change(path, Map.of("revision", revision, "rights", Map.of("holder", "Somebody")));
        assertThat(merged.json().at("/rights/holder").asString()).isEqualTo("Somebody");
        assertThat(merged.json().at("/keywords/0").asString()).isEqualTo("x");
        var stale = change(path, Map.of("revision", revision, "texts", Map.of("en", Map.of("alt", "Another"))));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/conflicts/0/field").asString()).isEqualTo("texts.en.alt");
        assertThat(stale.json().at("/conflicts/0/theirs").asString()).isEqualTo("A shape");
        assertThat(change(path, Map.of("keywords", List.of())).status()).isEqualTo(428);
    }

    @Test
    void takesNoRevisionButThePresentOneInIfMatch() {
        var stored = upload(Pictures.jpeg(31), "present.jpg", Map.of()).json();
        var path = "/api/v1/assets/" + stored.path("id").asString();
        long revision = stored.path("revision").asLong();
        var future = patch(path, revision + 1000, Map.of("keywords", List.of("future")));
        assertThat(future.status()).isEqualTo(409);
        assertThat(future.json().path("type").asString()).endsWith("/stale-revision");
        assertThat(future.json().path("reason").asString()).isEqualTo("revision-not-present");
        assertThat(future.json().path("revision").asLong()).isEqualTo(revision);
        var inBody = change(path, Map.of("revision", revision + 1000, "keywords", List.of("future")));
        assertThat(inBody.status()).isEqualTo(409);
        assertThat(patch(path, revision, Map.of("keywords", List.of("now"))).status())
                .isEqualTo(200);
        assertThat(patch(path, revision, Map.of("creators", List.of("late"))).status())
                .isEqualTo(409);
    }

    @Test
    void refusesFieldsThatNobodyKnows() {
        var stored = upload(Pictures.jpeg(32), "fields.jpg", Map.of()).json();
        var path = "/api/v1/assets/" + stored.path("id").asString();
        assertUnknown(patch(path, 1, Map.of("nope", 1)), "nope");
        assertUnknown(patch(path, 1, Map.of("texts", Map.of("en", Map.of("foo", 1)))), "texts.en.foo");
        assertUnknown(patch(path, 1, Map.of("rights", Map.of("owner", "x"))), "rights.owner");
        assertUnknown(patch(path, 1, Map.of("focalPoint", Map.of("x", 0.5, "y", 0.5, "z", 0.5))), "focalPoint.z");
        for (var body : List.of("[]", "null", "7", "\"text\"")) {
            assertThat(patch(path, 1, body).status()).as(body).isEqualTo(422);
        }
        var half = patch(path, 1, "{\"keywords\": [\"\\ud800\"]}");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.json().path("reason").asString()).isEqualTo("text-half-character");
    }

    @Test
    void namesNoClassWhenAFocalPointIsWrong() {
        var stored = upload(Pictures.jpeg(33), "focal.jpg", Map.of()).json();
        var path = "/api/v1/assets/" + stored.path("id").asString();
        for (var point : List.of(Map.of("x", 7, "y", 0), Map.of("x", "left", "y", 0))) {
            var answer = patch(path, 1, Map.of("focalPoint", point));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("detail").asString())
                    .startsWith("`focalPoint` cannot be read")
                    .doesNotContain("FocalPoint", "org.bildwerk");
        }
    }

    private static void assertUnknown(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/field-unknown");
        assertThat(answer.json().at("/arguments/0").asString()).isEqualTo(field);
    }

    private Answer change(String path, Object body) {
        return exchange(
                client.patch().uri(path).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    @Test
    void movesThroughLifeBinAndBack() {
        var id =
                upload(Pictures.jpeg(4), "four.jpg", Map.of()).json().path("id").asString();
        var path = "/api/v1/assets/" + id;
        assertThat(post(path + "/status", Map.of("to", "in-review")).status()).isEqualTo(200);
        assertThat(post(path + "/status", Map.of("to", "archived")).status()).isEqualTo(409);
        assertThat(post(path + "/status", Map.of("to", "nonsense")).status()).isEqualTo(400);
        assertThat(post(path + "/status", Map.of("to", "approved"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("approved");
        assertThat(exchange(client.delete().uri(path)).status()).isEqualTo(204);
        assertThat(get("/api/v1/bin").json().path("assets").valueStream())
                .anyMatch(asset -> asset.path("id").asString().equals(id));
        assertThat(post(path + "/restore", Map.of()).json().path("binnedAt").isNull())
                .isTrue();
    }

    @Test
    void sendsOriginalPreviewsAndZip() {
        var bytes = Pictures.encoded(5, 1500, 900, Encoding.Jpeg.fast(80));
        var id = upload(bytes, "größe.jpg", Map.of()).json().path("id").asString();
        var path = "/api/v1/assets/" + id;
        var original = get(path + "/original");
        assertThat(original.bytes()).isEqualTo(bytes);
        assertThat(original.headers().getFirst("Content-Disposition")).contains("filename*=UTF-8''gr%C3%B6%C3%9Fe.jpg");
        var tag = original.headers().getETag();
        var same = exchange(client.get().uri(path + "/original").header("If-None-Match", tag));
        assertThat(same.status()).isEqualTo(304);
        await().until(() -> get(path + "/previews/512").status() == 200);
        assertThat(Vips.open().header(get(path + "/previews/512").bytes()).width())
                .isEqualTo(512);
        assertThat(get(path + "/previews/513").status()).isEqualTo(400);
        var zip = post("/api/v1/downloads", Map.of("ids", List.of(id), "preset", "web-small"));
        assertThat(zip.bytes()).startsWith('P', 'K');
        assertThat(get("/api/v1/assets/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(get("/api/v1/assets/not-an-id").status()).isEqualTo(400);
    }

    @Test
    void answersBodiesThatMakeNoSense() {
        var id = upload(Pictures.jpeg(8), "eight.jpg", Map.of())
                .json()
                .path("id")
                .asString();
        var path = "/api/v1/assets/" + id;
        for (var empty : List.of(
                path + "/status", "/api/v1/uploads", "/api/v1/collections", "/api/v1/downloads", "/api/v1/users")) {
            assertThat(post(empty, Map.of()).status()).as(empty).isEqualTo(400);
        }
        assertThat(patch(path, 1, Map.of("edit", Map.of("quarterTurns", 9))).status())
                .isEqualTo(400);
        assertThat(patch(path, 1, Map.of("edit", "upside down")).status()).isEqualTo(400);
        assertThat(patch(path, 1, Map.of("keywords", "one")).status()).isEqualTo(422);
        assertThat(patch(path, 1, Map.of("texts", Map.of("klingon", Map.of("alt", "x"))))
                        .json()
                        .path("type")
                        .asString())
                .endsWith("unknown-language");
        assertThat(patch(path, 1, Map.of("texts", Map.of("en", Map.of("alt", "x".repeat(20_000)))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void takesAFileInPieces() {
        var bytes = Pictures.jpeg(6);
        var upload = post("/api/v1/uploads", Map.of("fileName", "six.jpg", "size", bytes.length));
        assertThat(upload.status()).isEqualTo(201);
        var path = upload.headers().getLocation().getPath();
        assertThat(piece(path, 0, java.util.Arrays.copyOf(bytes, 1000)).status())
                .isEqualTo(204);
        var wrong = piece(path, 5, new byte[10]);
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.json().path("received").asLong()).isEqualTo(1000);
        var head = exchange(client.head().uri(path));
        assertThat(head.headers().getFirst("Upload-Offset")).isEqualTo("1000");
        piece(path, 1000, java.util.Arrays.copyOfRange(bytes, 1000, bytes.length));
        assertThat(post(path + "/finish", Map.of()).status()).isEqualTo(201);
    }

    private Answer piece(String path, long offset, byte[] bytes) {
        return exchange(client.patch()
                .uri(path)
                .header("Upload-Offset", String.valueOf(offset))
                .contentType(MediaType.parseMediaType("application/offset+octet-stream"))
                .body(bytes));
    }

    private Answer upload(byte[] bytes, String name, Map<String, Object> metadata) {
        var form = new MultipartBodyBuilder();
        form.part("batch", "test");
        form.part("metadata", Json.write(metadata), MediaType.APPLICATION_JSON);
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return exchange(client.post()
                .uri("/api/v1/assets")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form.build()));
    }

    private Answer get(String path) {
        return exchange(client.get().uri(path));
    }

    private Answer post(String path, Object body) {
        return exchange(
                client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body));
    }

    private Answer patch(String path, long revision, Object body) {
        return exchange(client.patch()
                .uri(path)
                .header("If-Match", "\"" + revision + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private static Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((sent, response) ->
                answer(response.getStatusCode().value(), response.getBody().readAllBytes(), response.getHeaders()));
    }

    private static Answer answer(int status, byte[] bytes, HttpHeaders headers) throws IOException {
        return new Answer(status, bytes, headers);
    }
}

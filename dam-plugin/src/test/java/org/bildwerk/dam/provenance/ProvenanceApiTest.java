package org.bildwerk.dam.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.provenance.credential.C2paEngine;
import org.bildwerk.dam.provenance.keystore.Keystore;
import org.bildwerk.dam.provenance.keystore.OwnAuthorities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class ProvenanceApiTest {

    private DamTest dam;
    private RestClient client;

    @Configuration(proxyBeanMethods = false)
    static class Application {

        static volatile @Nullable Caller caller;

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        Identity identity() {
            return () -> {
                var now = caller;
                if (now == null) {
                    throw new NotSignedInException();
                }
                return now;
            };
        }
    }

    private record Answer(int status, byte[] body) {

        JsonNode json() {
            return Json.mapper().readTree(body);
        }
    }

    @BeforeAll
    void start() {
        dam = DamTest.with(Application.class)
                .settings("bildwerk.api.enabled=true", "bildwerk.ingest.max-file-size=1MB")
                .web()
                .start();
        client = RestClient.create("http://127.0.0.1:" + dam.port());
    }

    @AfterAll
    void stop() {
        dam.close();
    }

    @BeforeEach
    void signIn() {
        Application.caller = People.editor();
    }

    @Test
    void tellsTheProvenanceBeforeAndAfterStamping() {
        var asset = Pictures.stored(dam, People.editor(), 1);
        var before = get(path(asset, "provenance")).json();
        assertThat(before.path("state").asString()).isEqualTo("absent");
        assertThat(before.path("stamp").isNull()).isTrue();

        var after = post(path(asset, "stamp")).json();

        assertThat(after.path("state").asString()).isEqualTo("trusted");
        assertThat(after.path("standing").asString()).isEqualTo("own-authority");
        assertThat(after.path("drift").path("differences")).isEmpty();
        assertThat(after.path("stamped")
                        .path("manifests")
                        .path("active_manifest")
                        .asString())
                .isEqualTo(after.path("stamp").path("file").path("manifest").asString())
                .startsWith("urn:c2pa:");
    }

    @Test
    void sendsTheStampedFileWhichVerifiesForAnyone() {
        var asset = Pictures.stored(dam, People.editor(), 2);
        var file = get(path(asset, "stamped"));
        assertThat(file.status()).isEqualTo(200);

        Application.caller = null;
        var verdict = verify(file.body());

        assertThat(verdict.status()).isEqualTo(200);
        assertThat(verdict.json().path("credential").path("standing").asString())
                .isEqualTo("own-authority");
        assertThat(verdict.json().path("credential").path("tree").path("ingredients"))
                .hasSize(1);
        assertThat(verdict.json().path("mark").path("found").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatIsNoPictureAndWhatIsTooLarge() {
        Application.caller = null;
        assertThat(verify("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/file-rejected");
        assertThat(verify(new byte[1_200_000]).status()).isEqualTo(413);
    }

    @Test
    void packsTheEvidenceForThoseWhoAnswerForIt() throws IOException {
        var asset = Pictures.stored(dam, People.editor(), 3);
        post(path(asset, "stamp"));
        assertThat(get(path(asset, "evidence-pack")).status()).isEqualTo(403);

        Application.caller = People.administrator();
        var files = unzipped(get(path(asset, "evidence-pack")).body());

        assertThat(files)
                .containsKeys(
                        "record.json",
                        "credential.json",
                        "manifests.json",
                        "stamp.json",
                        "evidence.json",
                        "audit.json",
                        "audit-chain.json",
                        "SHA256SUMS");
        assertThat(files.get("audit.json")).contains("asset.stamp").contains("asset.store");
        assertThat(files.get("audit-chain.json")).contains("\"intact\" : true");
        assertThat(files.get("SHA256SUMS").lines().map(line -> line.substring(66)))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("SHA256SUMS"))
                        .toList());
        assertThat(files.get("files-of-the-library.sha256"))
                .contains(asset.version().blob().sha256())
                .contains("original/", "stamped/");
    }

    @Test
    void hidesTheProvenanceOfWhatIsNotToBeSeen() {
        var asset = Pictures.stored(dam, People.editor(), 4);
        Application.caller = People.with("somebody");
        assertThat(get(path(asset, "provenance")).status()).isEqualTo(404);
        assertThat(get(path(asset, "stamped")).status()).isEqualTo(404);
    }

    @Test
    void redactsThePromptForThoseWhoMay() {
        var asset = Pictures.stored(dam, People.editor(), 5);
        dam.jdbc()
                .sql("insert into bw_recipe (version_id, body, origin) values (?, cast(? as jsonb), 'found')")
                .params(asset.version().id().value(), "{\"model\": \"m\", \"prompt\": \"a garden\"}")
                .update();
        var path = path(asset, "provenance/redaction");
        Application.caller = People.with("viewer", Role.VIEWER);
        assertThat(post(path, "{\"reason\": \"trade-secret\"}").status()).isEqualTo(403);
        Application.caller = People.editor();
        assertThat(get(path).json().path("redacted").asBoolean(true)).isFalse();
        assertThat(post(path, "{\"reason\": \"whim\"}").status()).isEqualTo(422);
        assertThat(post(path, "{\"reason\": \"trade-secret\"}").status()).isEqualTo(200);
        var state = get(path).json();
        assertThat(state.path("redacted").asBoolean()).isTrue();
        assertThat(state.path("reason").asString()).isEqualTo("trade-secret");
        Application.caller = People.with("somebody");
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void marksDraftsOfThePromptAndTakesThemWithTheRedaction() {
        var asset = Pictures.stored(dam, People.editor(), 6);
        dam.jdbc()
                .sql("insert into bw_recipe (version_id, body, origin) values (?, cast(? as jsonb), 'found')")
                .params(asset.version().id().value(), "{\"model\": \"m\", \"prompt\": \"a secret garden\"}")
                .update();
        Application.caller = People.editor();
        var order = "{\"assets\": [\"%s\"], \"languages\": [\"en\"], \"fields\": [\"alt\"]}".formatted(asset.id());
        assertThat(post("/api/v1/drafts", order).status()).isEqualTo(202);
        await().until(() -> get(path(asset, "drafts")).json().size() == 1);
        var draft = get(path(asset, "drafts")).json().path(0);
        assertThat(draft.path("text").asString()).isEqualTo("A secret garden");
        assertThat(draft.path("warning").asString("")).isEqualTo("from-prompt");
        assertThat(post(path(asset, "provenance/redaction"), "{\"reason\": \"trade-secret\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get(path(asset, "drafts")).json()).isEmpty();
        assertThat(post(path(asset, "drafts/en/alt/confirm"), "{}").status()).isEqualTo(404);
    }

    @Test
    void showsWithWhatIsSignedAndReplacesTheKey() {
        assertThat(get("/api/v1/provenance/signing").status()).isEqualTo(403);
        Application.caller = People.administrator();
        var before = get("/api/v1/provenance/signing").json();
        assertThat(before.path("signs").asBoolean()).isTrue();
        assertThat(before.path("lacks").findValuesAsString("kind")).containsExactly("OWN_AUTHORITY", "TIME_STAMPS");
        assertThat(before.path("revocation").asString()).isEqualTo("NO_PLACE");
        var after = post("/api/v1/provenance/signing/rotate").json();
        assertThat(after.path("serial").asString())
                .isNotEqualTo(before.path("serial").asString());
    }

    @Test
    void saysThatTheCertificateRunsOutOrHasRunOut() {
        var keystore = dam.bean(Keystore.class);
        var end = keystore.current().orElseThrow().expiresAt();
        assertThat(statusAt(end.minus(Duration.ofDays(29))))
                .satisfies(status -> assertThat(status.signs()).isTrue())
                .satisfies(status -> assertThat(status.lacks())
                        .extracting(SigningStatus.Lack::kind)
                        .contains(SigningStatus.Lack.Kind.EXPIRES_SOON));
        assertThat(statusAt(end.plusSeconds(1)))
                .satisfies(status -> assertThat(status.signs()).isFalse())
                .satisfies(status -> assertThat(status.lacks())
                        .extracting(SigningStatus.Lack::kind)
                        .contains(SigningStatus.Lack.Kind.EXPIRED));
    }

    private SigningStatus.Status statusAt(Instant now) {
        return new SigningStatus(
                        dam.bean(C2paEngine.class),
                        dam.bean(Keystore.class),
                        dam.bean(OwnAuthorities.class),
                        null,
                        dam.bean(Ledger.class),
                        TransactionOperations.withoutTransaction(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .look();
    }

    private static String path(Asset asset, String what) {
        return "/api/v1/assets/" + asset.id() + "/" + what;
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Answer verify(byte[] bytes) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", bytes).filename("found.jpg");
        return client.post()
                .uri("/api/v1/verify")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts.build())
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), response.getBody().readAllBytes()));
    }

    private Answer get(String path) {
        return client.get()
                .uri(path)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), response.getBody().readAllBytes()));
    }

    private Answer post(String path, String json) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), response.getBody().readAllBytes()));
    }

    private Answer post(String path) {
        return client.post()
                .uri(path)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(), response.getBody().readAllBytes()));
    }
}

package org.bildwerk.dam.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.NotSignedInException;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.Rejection;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.job.PermanentFailure;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.storage.StorageRefusal;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {

    private DamTest dam;
    private RestClient client;

    @Configuration(proxyBeanMethods = false)
    static class Application {

        static volatile boolean signedIn = true;

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        Identity identity() {
            return () -> {
                if (!signedIn) {
                    throw new NotSignedInException();
                }
                return Caller.system();
            };
        }

        @Bean
        JobHandler handler() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "fails";
                }

                @Override
                public void handle(WorkItem item) {
                    throw new PermanentFailure(Rejection.FILE_EMPTY, null);
                }
            };
        }

        @Bean
        Faults faults() {
            return new Faults();
        }
    }

    @RestController
    @RequestMapping("/api/v1/faults")
    static class Faults {

        record Body(int number) {}

        @GetMapping("/internal")
        String internal() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/passing")
        String passing() {
            throw new Passing();
        }

        @PostMapping("/body")
        int body(@RequestBody Body body) {
            return body.number();
        }

        @PostMapping("/file")
        long file(@RequestParam MultipartFile file) {
            return file.getSize();
        }
    }

    private static final class Passing extends DamException {
        private static final long serialVersionUID = 1;

        Passing() {
            super(StorageRefusal.STORAGE_FAILED, List.of("Starting"));
        }

        @Override
        public boolean isPassing() {
            return true;
        }
    }

    @BeforeAll
    void start() {
        dam = DamTest.with(Application.class)
                .settings(
                        "bildwerk.api.enabled=true",
                        "spring.jackson.deserialization.fail-on-unknown-properties=true",
                        "spring.servlet.multipart.max-file-size=1KB")
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
        Application.signedIn = true;
    }

    record Answer(int status, JsonNode body, String contentType) {}

    @Test
    void reportsAJobWithItsFailuresAndRetriesThem() {
        var id = dam.bean(Jobs.class)
                .submit(
                        Caller.system(),
                        new JobRequest(
                                "fails", "Fails", Lane.IO, 0, null, null, List.of(JobRequest.Item.of("asset-1"))))
                .id();
        await().until(() ->
                get("/api/v1/jobs/" + id).body().get("state").asString().equals("failed"));

        assertThat(get("/api/v1/jobs").body().get(0).get("id").asString()).isEqualTo(id.toString());
        var items = get("/api/v1/jobs/" + id + "/items?state=failed").body();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("reason").asString()).isEqualTo("The file is empty");
        assertThat(post("/api/v1/jobs/" + id + "/retry", "").status()).isEqualTo(202);
        assertThat(post("/api/v1/jobs/" + id + "/cancel", "").status()).isEqualTo(200);
    }

    @Test
    void showsAndProvesTheAudit() {
        dam.inTransaction(() -> dam.bean(Ledger.class)
                .record(Caller.system(), new Command("asset.store", "asset:1", null, Map.of("title", "Mug"))));

        var entries = get("/api/v1/audit?subject=asset:1").body();

        assertThat(entries.get(0).get("command").asString()).isEqualTo("asset.store");
        assertThat(entries.get(0).get("after").get("title").asString()).isEqualTo("Mug");
        assertThat(get("/api/v1/audit/verify").body().get("intact").asBoolean()).isTrue();
    }

    @Test
    void answersAProblemForWhatIsNotThere() {
        var answer = get("/api/v1/jobs/" + UUID.randomUUID());

        assertProblem(answer, 404, "job-not-found");
        assertThat(answer.body().get("instance").asString()).startsWith("/api/v1/jobs/");
    }

    @Test
    void answersAProblemForAnAddressThatDoesNotExist() {
        assertProblem(get("/api/v1/nonsense"), 404, "not-found");
    }

    @Test
    void answersAProblemForAWrongParameter() {
        var answer = get("/api/v1/jobs/not-a-uuid");

        assertProblem(answer, 400, "bad-parameter");
        assertThat(answer.body().get("detail").asString()).isEqualTo("`id` must be a UUID, not `not-a-uuid`");
        assertProblem(get("/api/v1/jobs/" + UUID.randomUUID() + "/items?state=lazy"), 400, "bad-request");
    }

    @Test
    void answersAProblemForJsonThatCannotBeRead() {
        var answer = post("/api/v1/faults/body", "{\"number\": tru");

        assertProblem(answer, 400, "unreadable-body");
        assertThat(answer.body().get("detail").asString()).startsWith("The JSON cannot be read at line 1");
        assertProblem(post("/api/v1/faults/body", "{\"number\": \"x\"}"), 400, "unreadable-body");
    }

    @Test
    void answersAProblemForAFileOverTheLimit() {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new byte[5000]).filename("big.bin");

        var answer = client.post()
                .uri("/api/v1/faults/file")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts.build())
                .exchange((request, response) -> answer(response));

        assertProblem(answer, 413, "content-too-large");
    }

    @Test
    void readsNoMoreOfJsonThanTheLimitHoweverItsLengthIsTold() {
        var large = "{\"number\": 1%s}".formatted(" ".repeat(3 << 20));

        assertProblem(post("/api/v1/faults/body", large), 413, "content-too-large");
        var chunked = client.post()
                .uri("/api/v1/faults/body")
                .contentType(MediaType.APPLICATION_JSON)
                .body(out -> out.write(large.getBytes(StandardCharsets.UTF_8)))
                .exchange((request, response) -> answer(response));
        assertProblem(chunked, 413, "content-too-large");
        assertThat(post("/api/v1/faults/body", "{\"number\": 1%s}".formatted(" ".repeat(1 << 20)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersAProblemForAFieldThatNobodyReads() {
        var answer = post("/api/v1/faults/body", "{\"number\": 1, \"inner\": 2}");

        assertProblem(answer, 422, "field-unknown");
        assertThat(answer.body().at("/arguments/0").asString()).isEqualTo("inner");
    }

    @Test
    void answersAProblemForAWrongMethod() {
        assertProblem(post("/api/v1/audit", "{}"), 405, "method-not-allowed");
    }

    @Test
    void answersAProblemWhenNobodyIsSignedIn() {
        Application.signedIn = false;

        assertProblem(get("/api/v1/jobs"), 401, "not-signed-in");
    }

    @Test
    void keepsTheInsideOfAFaultToItself() {
        var answer = get("/api/v1/faults/internal");

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(answer.body().get("incident").asString()).isNotBlank();
    }

    @Test
    void makesNoIncidentOfWhatPassesByItself() {
        var answer = get("/api/v1/faults/passing");

        assertProblem(answer, 503, "storage-failed");
        assertThat(answer.body().has("incident")).isFalse();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().get("type").asString()).isEqualTo("https://bildwerk.org/problems/" + type);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().has("trace")).isFalse();
    }

    private Answer get(String path) {
        return client.get().uri(path).exchange((request, response) -> answer(response));
    }

    private Answer post(String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> answer(response));
    }

    private static Answer answer(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        return new Answer(
                response.getStatusCode().value(),
                Json.mapper().readTree(response.getBody()),
                String.valueOf(response.getHeaders().getContentType()));
    }
}

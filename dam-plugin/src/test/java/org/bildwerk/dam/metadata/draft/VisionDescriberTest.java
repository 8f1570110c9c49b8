package org.bildwerk.dam.metadata.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Against a server that speaks OpenAI's published schema of chat completions.
class VisionDescriberTest {

    private static final List<JsonNode> ASKED = new CopyOnWriteArrayList<>();
    private static final List<String> KEYS = new CopyOnWriteArrayList<>();
    private static final CountDownLatch END = new CountDownLatch(1);
    private static volatile int status = 200;
    private static volatile String answer = "";
    private static volatile boolean silent;
    private static HttpServer server;
    private static DamTest dam;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", VisionDescriberTest::reply);
        server.start();
        dam = DamTest.with()
                .settings(
                        "bildwerk.drafts.vision=true",
                        "bildwerk.drafts.base-url=http://127.0.0.1:"
                                + server.getAddress().getPort() + "/v1/",
                        "bildwerk.drafts.model=seer-1",
                        "bildwerk.drafts.key=top-secret",
                        "bildwerk.drafts.timeout=1s",
                        "bildwerk.job.attempts=1")
                .start();
    }

    @AfterAll
    static void stop() {
        END.countDown();
        dam.close();
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        KEYS.clear();
        status = 200;
        silent = false;
    }

    @Test
    void sendsAScaledCopyAndKeepsWhatComesBackAsDrafts() {
        answer = completion("{\\\"title\\\": \\\"Soft colours\\\", \\\"alt\\\": \\\"An image of soft colours\\\","
                + " \\\"caption\\\": \\\"Colours that fade.\\\"}");
        var drafts = drafted(1);
        assertThat(drafts).extracting(Draft::state).containsOnly(Draft.State.DRAFT);
        assertThat(drafts).extracting(Draft::source).containsOnly("vision:seer-1");
        assertThat(drafts)
                .filteredOn(draft -> draft.field() == TextField.ALT)
                .extracting(Draft::text)
                .containsExactly("Soft colours");
        assertThat(KEYS).containsExactly("Bearer top-secret");
        var asked = ASKED.getFirst();
        assertThat(asked.path("model").asString()).isEqualTo("seer-1");
        assertThat(asked.path("response_format").path("type").asString()).isEqualTo("json_object");
        assertThat(asked.path("messages").path(0).path("role").asString()).isEqualTo("system");
        assertThat(asked.path("messages").path(0).path("content").asString()).contains("German");
        var part = asked.path("messages").path(1).path("content").path(1);
        assertThat(part.path("type").asString()).isEqualTo("image_url");
        var url = part.path("image_url").path("url").asString();
        assertThat(url).startsWith("data:image/jpeg;base64,");
        var header = Vips.open().header(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
        assertThat(header.width()).isEqualTo(320);
    }

    @Test
    void readsJsonInAFenceAndCutsWhatIsTooLong() {
        answer = completion("```json\\n{\\\"Alt\\\": \\\"" + "word ".repeat(100) + "\\\"}\\n```");
        assertThat(drafted(2))
                .filteredOn(draft -> draft.state() == Draft.State.DRAFT)
                .singleElement()
                .satisfies(draft ->
                        assertThat(draft.text()).hasSizeLessThanOrEqualTo(160).endsWith("…"));
    }

    @Test
    void showsWhyTheServiceRefused() {
        status = 401;
        answer = "{\"error\": {\"message\": \"Incorrect API key\", \"type\": \"invalid_request_error\"}}";
        assertThat(drafted(3)).hasSize(3).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.FAILED);
            assertThat(draft.reason()).contains("HTTP 401 Incorrect API key").doesNotContain("top-secret");
        });
    }

    @Test
    void showsThatTheServiceIsSilentOrTalksNonsense() {
        silent = true;
        assertThat(drafted(4)).extracting(Draft::reason).allMatch(reason -> reason.contains("no answer in 1 s"));
        silent = false;
        for (var nonsense : List.of("", "<html>", "{}", "[".repeat(3_000), completion("no json"), completion("{}"))) {
            answer = nonsense;
            assertThat(drafted(5)).extracting(Draft::state).containsOnly(Draft.State.FAILED);
        }
        status = 503;
        assertThat(drafted(6)).extracting(Draft::reason).allMatch(reason -> reason.contains("HTTP 503"));
    }

    private static List<Draft> drafted(long seed) {
        var asset = stored(seed);
        var order = new Drafts.Order(List.of(asset.id()), List.of("de"), Set.of());
        var job = dam.bean(Drafts.class).order(People.editor(), order);
        await().until(() -> dam.bean(Jobs.class)
                        .find(People.editor(), job.id())
                        .orElseThrow()
                        .finishedAt()
                != null);
        return dam.bean(Drafts.class).of(People.editor(), asset.id());
    }

    private static Asset stored(long seed) {
        var stored = Pictures.store(dam, People.editor(), Pictures.jpeg(700 + seed), "p" + seed + ".jpg");
        var catalog = dam.bean(AssetCatalog.class);
        await().until(() -> catalog.get(People.editor(), stored.id())
                        .derived()
                        .get("preview-1024")
                        .state()
                == Derived.State.FRESH);
        return catalog.get(People.editor(), stored.id());
    }

    private static String completion(String content) {
        return """
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "seer-1", "choices":
                [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "refusal": null,
                "content": "%s"}}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}""".formatted(content);
    }

    private static void reply(HttpExchange exchange) throws IOException {
        ASKED.add(Json.mapper().readTree(exchange.getRequestBody().readAllBytes()));
        KEYS.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (silent) {
            try {
                END.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

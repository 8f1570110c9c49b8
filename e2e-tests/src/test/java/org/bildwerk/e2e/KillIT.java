package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What was acknowledged survives the worst end.
class KillIT {

    private static final int KILLS = 3;
    private static final long SEED = 20261122;
    private static final int PICTURES = 10;
    private static final long FIRST_SEED = 100;

    @TempDir
    private static Path folder;

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        var home = folder.resolve("home folder");
        TinyModel.install(home);
        application = RunningApplication.start(home);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilledDuringIngest() {
        var drill = new KillDrill(folder, application, SEED);
        application = drill.run(KILLS);
        try (var api = application.api()) {
            assertThat(drill.acknowledged()).as(drill.story().toString()).isNotEmpty();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(Survey.of(api, drill.acknowledged()))
                            .as(drill.story().toString())
                            .matches(Survey::whole, "whole"));
            assertThat(Orphans.afterSweep(api, application.home())).isEmpty();
        }
    }

    @Test
    void finishesABatchOfPicturesThatItWasKilledInTheMiddleOf() throws IOException {
        var order = order();
        application.kill();
        application = RunningApplication.start(application.home());
        try (var api = application.api()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> api.get(order).get("finished").asBoolean());

            var items = list(api.get(order).get("items"));
            assertThat(items).extracting(item -> item.get("state").asString()).containsOnly("made");
            var candidates = list(api.get("/api/v1/candidates"));
            assertThat(candidates)
                    .extracting(candidate -> candidate.get("id").asString())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(items.stream()
                            .map(item -> item.get("asset").asString())
                            .toList());
            assertThat(candidates).extracting(candidate -> seed(api, candidate)).containsExactlyInAnyOrder(seeds());
            for (var candidate : candidates) {
                assertWhole(candidate);
            }
        }
        assertThat(application.home().resolve("generation")).isEmptyDirectory();
    }

    /// Orders pictures and returns when some are made and one is under way.
    private static String order() {
        try (var api = application.api()) {
            var recipe = Map.of(
                    "model", TinyModel.NAME, "prompt", "a red ball", "seed", FIRST_SEED, "numInferenceSteps", 150);
            var ordered = api.post("/api/v1/generations", Map.of("recipe", recipe, "count", PICTURES));
            var order = "/api/v1/generations/" + ordered.get("id").asString();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> inTheMiddle(list(api.get(order).get("items"))));
            return order;
        }
    }

    private static boolean inTheMiddle(List<JsonNode> items) {
        var states = items.stream().map(item -> item.get("state").asString()).toList();
        return states.contains("made") && states.contains("running") && states.contains("waiting");
    }

    private static Long[] seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + PICTURES).boxed().toArray(Long[]::new);
    }

    private static long seed(Api api, JsonNode candidate) {
        return api.get("/api/v1/recipes/" + candidate.get("id").asString())
                .get("seed")
                .asLong();
    }

    /// The file that is kept has its digest for a name, and shows all of the picture.
    private static void assertWhole(JsonNode candidate) throws IOException {
        var version = candidate.get("version");
        var sha256 = version.get("sha256").asString();
        try (var files = Files.walk(application.home().resolve("blobs"))) {
            var kept = Files.readAllBytes(
                    files.filter(file -> file.endsWith(sha256)).findFirst().orElseThrow());
            assertThat(Api.sha256(kept)).isEqualTo(sha256);
            var picture = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(picture).isNotNull();
            assertThat(picture.getWidth()).isEqualTo(version.get("width").asInt());
            assertThat(picture.getHeight()).isEqualTo(version.get("height").asInt());
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}

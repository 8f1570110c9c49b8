package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// A picture that a test brings onto a site of its own by REST, and changes there.
record PublishedPicture(Api api, String site, String id, String key) {

    /// Makes a site whose pages are those of the website and whose pictures come from the application.
    static void makeSite(Api api, String key, Website website, RunningApplication application) {
        var site = Map.of(
                "key",
                key,
                "name",
                key,
                "pageOrigin",
                website.url().toString(),
                "imageOrigin",
                application.url().toString(),
                "languages",
                List.of("en"));
        if (api.fetch("/api/v1/sites/" + key).statusCode() == 404) {
            api.post("/api/v1/sites", site);
        } else {
            api.put("/api/v1/sites/" + key, site);
        }
    }

    /// Uploads a file, describes and approves it.
    static PublishedPicture of(Api api, String site, Path file, String title) {
        var asset = json(api.upload(file, "site journey"));
        var id = asset.get("id").asString();
        var texts = Map.of("texts", Map.of("en", Map.of("title", title, "alt", "Discs: " + title)));
        var revision = api.get("/api/v1/assets/" + id).get("revision").asLong();
        api.patch("/api/v1/assets/" + id, texts, revision);
        api.post("/api/v1/assets/" + id + "/status", Map.of("to", "in-review"));
        api.post("/api/v1/assets/" + id + "/status", Map.of("to", "approved"));
        return new PublishedPicture(api, site, id, asset.get("key").asString());
    }

    private static JsonNode json(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /// Publishes what is current and returns the rev.
    String publish() {
        return api.post("/api/v1/assets/" + id + "/publications", Map.of("site", site))
                .get("rev")
                .asString();
    }

    String markup(String slot) {
        return answer(slot).get("html").asString();
    }

    /// Returns what the page's head says about the picture.
    String preload(String slot) {
        return answer(slot).get("preload").asString();
    }

    private JsonNode answer(String slot) {
        return api.get("/api/v1/sites/" + site + "/slots/" + slot + "/markup?lang=en&asset=" + key);
    }

    void replace(Path file) {
        json(api.replace(id, file));
    }

    /// Makes the oldest file the current one again.
    void restore() {
        var first = "";
        for (var version : api.get("/api/v1/assets/" + id + "/versions")) {
            if (version.get("number").asInt() == 1) {
                first = version.get("id").asString();
            }
        }
        api.post("/api/v1/assets/" + id + "/versions/" + first + "/restore", Map.of());
    }

    void rename(String slug) {
        api.patch("/api/v1/assets/" + id + "/publications/" + site, Map.of("slug", slug));
    }

    /// Waits until so many browsers have told of the picture.
    void awaitMeasured(String metric, int times) {
        Awaitility.await()
                .alias("%s of %s, measured %d times".formatted(metric, key, times))
                .atMost(Duration.ofMinutes(1))
                .until(() -> measured(metric) >= times);
    }

    private int measured(String metric) {
        int count = 0;
        for (var figure : api.get("/api/v1/sites/" + site + "/field")) {
            if (key.equals(figure.path("assetKey").asString(""))
                    && figure.get("metric").asString().equals(metric)) {
                count += figure.get("count").asInt();
            }
        }
        return count;
    }
}

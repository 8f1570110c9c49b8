package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bildwerk.e2e.Api;
import tools.jackson.databind.JsonNode;

/// A site of the application with pictures on it, over REST as a CMS would make it.
final class Published {

    static final String SITE = "bench";
    static final String PAGES = "https://bench.example";

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Api api;
    private final Api visitor;

    /// @param api with the owner's key
    /// @param visitor without one
    Published(Api api, Api visitor) {
        this.api = api;
        this.visitor = visitor;
        api.post(
                "/api/v1/sites", Map.of("key", SITE, "name", "Bench", "pageOrigin", PAGES, "languages", List.of("en")));
    }

    /// A picture on the site.
    ///
    /// @param paths of its renditions in every format and size that its markup names
    record Picture(String asset, List<String> paths) {}

    /// Uploads and publishes a picture; returns the paths of its renditions in every format and size that its markup
    /// names.
    List<String> publish(Path file) {
        return show(file).paths();
    }

    /// Uploads and publishes a picture.
    Picture show(Path file) {
        var uploaded = api.uploadBare(file, "bench");
        if (uploaded.status() != 201) {
            throw new IllegalStateException(file + " was not taken: " + uploaded.text());
        }
        var asset = uploaded.json().get("id").asString();
        api.post("/api/v1/assets/" + asset + "/status", Map.of("to", "in-review"));
        api.post("/api/v1/assets/" + asset + "/status", Map.of("to", "approved"));
        return publish(asset);
    }

    private Picture publish(String asset) {
        api.post("/api/v1/assets/" + asset + "/publications", Map.of("site", SITE));
        var paths = new ArrayList<String>();
        for (JsonNode source : api.get(markup(asset)).get("sources")) {
            source.get("candidates")
                    .forEach(one ->
                            paths.add(URI.create(one.get("url").asString()).getRawPath()));
        }
        return new Picture(asset, List.copyOf(paths));
    }

    /// Gives a picture another file and publishes that.
    Picture replace(String asset, Path file) {
        var replaced = api.replace(asset, file);
        if (replaced.status() != 201) {
            throw new IllegalStateException("%s was not replaced by %s: %s".formatted(asset, file, replaced.text()));
        }
        return publish(asset);
    }

    /// Takes a picture away and publishes it again.
    Picture again(String asset) {
        api.delete("/api/v1/assets/%s/publications/%s".formatted(asset, SITE));
        return publish(asset);
    }

    /// Returns the path of the markup of a picture.
    static String markup(String asset) {
        return "/api/v1/sites/%s/slots/inline/markup?lang=en&asset=%s".formatted(SITE, asset);
    }

    /// Waits until the quality of each picture is measured, and it is made for good.
    void awaitFinal(List<String> paths) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var path : paths) {
            while (!visitor.fetch(path)
                    .headers()
                    .firstValue("Cache-Control")
                    .orElse("")
                    .contains("immutable")) {
                if (System.nanoTime() > end) {
                    throw new IOException("%s is still not measured".formatted(path));
                }
                Thread.sleep(500);
            }
        }
    }

    /// Fetches pictures, which makes them, and writes each under its path below a folder.
    void write(List<String> paths, Path folder) throws IOException {
        for (var path : paths) {
            var answer = visitor.fetch(path);
            if (answer.statusCode() != 200) {
                throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
            }
            var file = folder.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, answer.body());
        }
    }
}

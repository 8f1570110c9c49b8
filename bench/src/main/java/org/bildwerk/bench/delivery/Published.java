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

    private static final String SITE = "bench";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Api api;
    private final Api visitor;
    private final String site;

    /// @param api with the owner's key
    /// @param visitor without one
    Published(Api api, Api visitor) {
        this(api, visitor, SITE);
    }

    /// @param site the key of the site that is made
    Published(Api api, Api visitor, String site) {
        this.api = api;
        this.visitor = visitor;
        this.site = site;
        api.post("/api/v1/sites", Map.of("key", site, "name", site, "pageOrigin", pages(), "languages", List.of("en")));
    }

    /// Returns where the pages of the site are.
    String pages() {
        return "https://%s.example".formatted(site);
    }

    /// Returns the path of the site among the resources of the API.
    String resource() {
        return "/api/v1/sites/" + site;
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
        return publish(upload(file));
    }

    /// Uploads and approves a picture; returns its id.
    String upload(Path file) {
        var uploaded = api.uploadBare(file, "bench");
        if (uploaded.status() != 201) {
            throw new IllegalStateException(file + " was not taken: " + uploaded.text());
        }
        var asset = uploaded.json().get("id").asString();
        api.post("/api/v1/assets/" + asset + "/status", Map.of("to", "in-review"));
        api.post("/api/v1/assets/" + asset + "/status", Map.of("to", "approved"));
        return asset;
    }

    /// Publishes a picture that is approved.
    Picture publish(String asset) {
        api.post("/api/v1/assets/" + asset + "/publications", Map.of("site", site));
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
        api.delete("/api/v1/assets/%s/publications/%s".formatted(asset, site));
        return publish(asset);
    }

    /// Returns the path of the markup of a picture.
    String markup(String asset) {
        return "%s/slots/inline/markup?lang=en&asset=%s".formatted(resource(), asset);
    }

    /// Returns the path of the index of the sitemaps.
    String sitemap() {
        return "/sitemaps/%s/index.xml".formatted(site);
    }

    /// Has the site sign addresses from now on.
    void signAddresses() {
        api.post(resource() + "/address-keys", Map.of());
    }

    /// Returns the signed path of a picture in a width that its markup does not name.
    String signed(String asset, int width, String type) {
        var wish = Map.of("asset", asset, "spec", "w" + width, "type", type);
        var signed = api.post(resource() + "/addresses", wish);
        return URI.create(signed.get("url").asString()).getRawPath();
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

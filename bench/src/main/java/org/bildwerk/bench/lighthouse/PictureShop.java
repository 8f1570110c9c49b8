package org.bildwerk.bench.lighthouse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bildwerk.e2e.Api;
import tools.jackson.databind.JsonNode;

/// A site with pictures of the demonstration library: a hero, six cards, two within the text. All that a page says of
/// them comes from the application, as a CMS would ask for it. For one thread.
public final class PictureShop {

    private static final String KEY = "lighthouse";
    private static final String SITE = "/api/v1/sites/" + KEY;
    private static final int CARDS = 6;
    private static final int INLINE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Api api;
    private final Api visitor;
    private final URI images;
    private final URI pages;

    /// @param visitor asks as nobody, as a browser does
    /// @param images where the application is
    /// @param pages where the page will be
    public PictureShop(Api api, Api visitor, URI images, URI pages) {
        this.api = api;
        this.visitor = visitor;
        this.images = images;
        this.pages = pages;
    }

    /// Waits for the demonstration library, publishes pictures and declares the page that shows them.
    public ShopPage open() {
        awaitDone("demo-library");
        var site = Map.of(
                "key",
                KEY,
                "name",
                "Lighthouse",
                "languages",
                List.of("en"),
                "pageOrigin",
                pages.toString(),
                "imageOrigin",
                images.toString());
        api.post("/api/v1/sites", site);
        var items = new ArrayList<Map<String, Object>>();
        for (var asset : api.get("/api/v1/assets?facets=&status=published&sort=oldest&size=" + (1 + CARDS + INLINE))
                .get("assets")) {
            api.post("/api/v1/assets/" + asset.get("id").asString() + "/publications", Map.of("site", KEY));
            items.add(Map.of("asset", asset.get("key").asString(), "slot", slot(items.size())));
        }
        var page = Map.of("url", pages + "/", "title", ShopPage.TITLE, "language", "en", "images", items);
        api.put(SITE + "/pages", List.of(page));
        awaitAllDone();
        return page(items);
    }

    private static String slot(int place) {
        if (place == 0) {
            return "hero";
        }
        return place <= CARDS ? "card" : "inline";
    }

    private ShopPage page(List<Map<String, Object>> items) {
        var shown = new ArrayList<JsonNode>();
        for (var result : visitor.post(SITE + "/markup:batch", items)) {
            shown.add(result.get("markup"));
        }
        var crawling = api.get(SITE + "/crawling");
        var first = items.getFirst().get("asset");
        return new ShopPage(
                images,
                pages,
                crawling.get("meta").asString(),
                crawling.get("robotsTxt").asString(),
                visitor.get(SITE + "/slots/og/markup?asset=" + first)
                        .get("html")
                        .asString(),
                text(SITE + "/pages/jsonld?url=" + pages + "/"),
                shown);
    }

    private String text(String path) {
        return new String(visitor.fetch(path).body(), StandardCharsets.UTF_8).strip();
    }

    /// Waits until the quality of what visitors asked for is measured, from when on it may be kept for good.
    public void awaitFinal(List<String> requests) {
        var pictures = requests.stream()
                .filter(url -> url.startsWith(images + "/i/"))
                .map(url -> URI.create(url).getRawPath())
                .toList();
        await(() -> pictures.stream().allMatch(this::isFinal), "measured pictures");
    }

    private boolean isFinal(String path) {
        return visitor.fetch(path)
                .headers()
                .firstValue("Cache-Control")
                .orElse("")
                .contains("immutable");
    }

    private void awaitDone(String kind) {
        await(() -> jobs().stream().anyMatch(job -> job.get("kind").asString().equals(kind) && isDone(job)), kind);
    }

    private void awaitAllDone() {
        await(() -> jobs().stream().allMatch(PictureShop::isDone), "all jobs");
    }

    private static boolean isDone(JsonNode job) {
        var counts = job.get("counts");
        return counts.get("waiting").asInt() + counts.get("running").asInt() == 0;
    }

    private List<JsonNode> jobs() {
        var found = new ArrayList<JsonNode>();
        api.get("/api/v1/jobs").forEach(found::add);
        return found;
    }

    private interface Condition {

        boolean holds();
    }

    private static void await(Condition condition, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for %s, %s long".formatted(what, PATIENCE));
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}

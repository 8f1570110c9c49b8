package org.bildwerk.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// The steps of the smoke test. One journey through the library; not thread-safe.
final class SmokeJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int AT_ONCE = 4;

    private final Api api;
    private final StepLog log;
    private final String mark =
            "smoke" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final List<Uploaded> uploaded = new ArrayList<>();
    private final List<Uploaded> chosen = new ArrayList<>();
    private final SmokeSite site;
    private final SmokeStudio studio;

    /// A picture in the library, with the file that was sent.
    record Uploaded(String id, Fixture fixture) {}

    SmokeJourney(Api api, Api visitor, StepLog log) {
        this.api = api;
        this.log = log;
        this.site = new SmokeSite(api, visitor);
        this.studio = new SmokeStudio(api);
    }

    void run() {
        try {
            log.step("upload", this::upload);
            log.step("searchable", this::awaitSearchable);
            log.step("edit", this::edit);
            log.step("approve", this::approve);
            log.step("publish", () -> site.publish(chosen));
            log.step("renditions", () -> site.fetchRenditions(chosen));
            log.step("sitemap", () -> site.checkSitemap(chosen));
            log.step("json-ld", () -> site.checkJsonLd(chosen));
            log.step("generate", studio::generate);
            log.step("keep", studio::keep);
            log.step("vary", studio::vary);
        } finally {
            log.step("tidy", this::tidy);
        }
    }

    private Map<String, Object> upload() {
        var sent = inParallel(Fixture.all().stream()
                .<Callable<Uploaded>>map(fixture -> () -> upload(fixture))
                .toList());
        uploaded.addAll(sent);
        var formats = new HashSet<String>();
        for (var one : uploaded) {
            if (formats.add(one.fixture().extension())) {
                chosen.add(one);
            }
        }
        return Map.of(
                "files", uploaded.size(), "formats", formats.stream().sorted().toList());
    }

    private Uploaded upload(Fixture fixture) {
        var bytes = FreshBytes.marked(fixture.bytes(), fixture.extension(), mark);
        var answer = api.upload(fixture.name(), bytes, mark);
        Check.that(
                answer.status() == 201, "%s was answered with %s: %s", fixture.name(), answer.status(), answer.text());
        return new Uploaded(answer.json().get("id").asString(), fixture);
    }

    private Map<String, Object> awaitSearchable() {
        var wanted = uploaded.stream().map(Uploaded::id).toList();
        await(
                "all uploads are found",
                () -> found("?sort=newest&size=200&facets=").containsAll(wanted));
        return Map.of("found", wanted.size());
    }

    private Map<String, Object> edit() {
        for (var one : chosen) {
            var before = api.get("/api/v1/assets/" + one.id());
            var after = api.patch(
                    "/api/v1/assets/" + one.id(),
                    description(one),
                    before.get("revision").asLong());
            Check.equal(
                    after.at("/texts/de/alt").asString(),
                    "Prüfbild " + one.fixture().name(),
                    "the German alt text");
        }
        var wanted = chosen.stream().map(Uploaded::id).toList();
        await("the new titles are found", () -> {
            var ids = found("?q=" + mark + "&size=50&facets=");
            return ids.size() == wanted.size() && ids.containsAll(wanted);
        });
        return Map.of("edited", chosen.size());
    }

    private Map<String, Object> description(Uploaded one) {
        var name = one.fixture().name();
        return Map.of(
                "texts",
                        Map.of(
                                "en", Map.of("title", "Test picture " + mark, "alt", "Test picture " + name),
                                "de", Map.of("title", "Prüfbild " + mark, "alt", "Prüfbild " + name)),
                "keywords", List.of("smoke", one.fixture().extension()),
                "creators", List.of("Bildwerk smoke test"),
                "digitalSourceType", "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
                "rights",
                        Map.of(
                                "creditLine", "Bildwerk smoke test",
                                "copyrightNotice", "© Bildwerk",
                                "licenceUrl", "https://smoke.example/licence"));
    }

    private Map<String, Object> approve() {
        for (var one : chosen) {
            move(one, "in-review");
            var approved = move(one, "approved");
            Check.equal(approved.get("status").asString(), "approved", "the status");
        }
        return Map.of("approved", chosen.size());
    }

    private JsonNode move(Uploaded one, String to) {
        return api.post("/api/v1/assets/" + one.id() + "/status", Map.of("to", to));
    }

    /// Withdraws, bins and purges what was uploaded, also after a failed step.
    private Map<String, Object> tidy() {
        studio.tidy();
        site.withdraw(chosen);
        for (var one : uploaded) {
            api.delete("/api/v1/assets/" + one.id());
            api.delete("/api/v1/bin/" + one.id());
        }
        var left = new LinkedHashMap<String, Object>();
        left.put("purged", uploaded.size());
        return left;
    }

    private Set<String> found(String query) {
        var ids = new HashSet<String>();
        api.get("/api/v1/assets" + query)
                .get("assets")
                .forEach(asset -> ids.add(asset.get("id").asString()));
        return ids;
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            Check.that(System.nanoTime() < deadline, "It did not come true within %s that %s", PATIENCE, what);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<T>();
            for (var each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while uploading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An upload failed: " + e.getMessage(), e);
        }
    }
}

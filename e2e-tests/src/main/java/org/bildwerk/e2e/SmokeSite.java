package org.bildwerk.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.bildwerk.e2e.SmokeJourney.Uploaded;
import org.bildwerk.vips.ImageFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a website sees of the application: publications, renditions, sitemap, structured data.
final class SmokeSite {

    private static final String KEY = "smoke";
    private static final String SITE = "/api/v1/sites/" + KEY;
    private static final String PAGE = "https://smoke.example/pictures";
    private static final int WIDEST = 540;
    private static final double ALIKE = 6;
    private static final Duration MEASURED_WITHIN = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Pattern LOCATION = Pattern.compile("<(?:image:)?loc>([^<]+)<");
    private static final Map<String, ImageFormat> FORMATS =
            Map.of("image/jpeg", ImageFormat.JPEG, "image/webp", ImageFormat.WEBP, "image/avif", ImageFormat.AVIF);

    private final Api api;
    private final Api visitor;

    /// @param visitor asks as nobody, as a browser does
    SmokeSite(Api api, Api visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    Map<String, Object> publish(List<Uploaded> pictures) {
        if (api.fetch(SITE).statusCode() == 404) {
            api.post(
                    "/api/v1/sites",
                    Map.of(
                            "key",
                            KEY,
                            "name",
                            "Smoke test",
                            "pageOrigin",
                            "https://smoke.example",
                            "languages",
                            List.of("en", "de")));
        }
        for (var picture : pictures) {
            var publication = api.post("/api/v1/assets/" + picture.id() + "/publications", Map.of("site", KEY));
            Check.that(
                    !publication.get("rev").asString().isEmpty(),
                    "%s has no rev",
                    picture.fixture().name());
        }
        var images = pictures.stream()
                .map(p -> Map.of("asset", p.id(), "slot", "inline"))
                .toList();
        var page = Map.of("url", PAGE, "title", "Smoke test", "language", "en", "images", images);
        var report = api.put(SITE + "/pages", List.of(page));
        Check.that(report.get("rejected").isEmpty(), "The page was not taken whole: %s", report);
        return Map.of("published", pictures.size(), "page", PAGE);
    }

    /// Fetches each picture in each format that the markup names, and looks into it.
    Map<String, Object> fetchRenditions(List<Uploaded> pictures) {
        int fetched = 0;
        var worst = 0.0;
        for (var picture : pictures) {
            var original = Pixels.of(picture.fixture().bytes());
            var markup = api.get(SITE + "/slots/inline/markup?lang=de&asset=" + picture.id());
            Check.equal(
                    markup.get("alt").asString(),
                    "Prüfbild " + picture.fixture().name(),
                    "the alt text of the markup");
            for (var source : markup.get("sources")) {
                var seen = rendition(source.get("type").asString(), candidate(source));
                double difference = seen.differenceFrom(original);
                Check.that(
                        difference < ALIKE,
                        "%s does not look like its original: %.1f",
                        picture.fixture().name(),
                        difference);
                worst = Math.max(worst, difference);
                fetched++;
            }
        }
        awaitFinal(pictures.getFirst());
        return Map.of(
                "fetched",
                fetched,
                "formats",
                FORMATS.keySet().stream().sorted().toList(),
                "worstDifference",
                Math.round(worst * 100) / 100.0);
    }

    /// Waits until the quality of a rendition is measured, from when on it never changes.
    private void awaitFinal(Uploaded picture) {
        var markup = api.get(SITE + "/slots/inline/markup?lang=de&asset=" + picture.id());
        var path = path(candidate(markup.get("sources").get(0)).get("url").asString());
        var end = System.nanoTime() + MEASURED_WITHIN.toNanos();
        while (!header(visitor.fetch(path), "Cache-Control").contains("immutable")) {
            Check.that(System.nanoTime() < end, "%s is not measured after %s", path, MEASURED_WITHIN);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static JsonNode candidate(JsonNode source) {
        var candidates = new ArrayList<JsonNode>();
        source.get("candidates").forEach(candidates::add);
        return candidates.stream()
                .filter(c -> c.get("width").asInt() <= WIDEST)
                .reduce((first, second) -> second)
                .orElseGet(candidates::getFirst);
    }

    private Pixels rendition(String type, JsonNode candidate) {
        var path = path(candidate.get("url").asString());
        var answer = visitor.fetch(path);
        Check.equal(answer.statusCode(), 200, "the status of " + path);
        var pixels = Pixels.of(answer.body());
        Check.equal(FORMATS.get(type), pixels.format(), "the format that " + path + " promises");
        Check.equal(pixels.width(), candidate.get("width").asInt(), "the width of " + path);
        Check.equal(pixels.height(), candidate.get("height").asInt(), "the height of " + path);
        checkHeaders(path, type, answer);
        return pixels;
    }

    private void checkHeaders(String path, String type, HttpResponse<byte[]> answer) {
        Check.equal(header(answer, "Content-Type"), type, "the content type of " + path);
        Check.that(header(answer, "Cache-Control").matches("public, max-age=[1-9].*"), "%s may not be kept", path);
        Check.equal(header(answer, "Access-Control-Allow-Origin"), "*", "the origin allowed for " + path);
        Check.equal(header(answer, "X-Content-Type-Options"), "nosniff", "the sniffing rule of " + path);
        Check.that(!header(answer, "Cache-Tag").isEmpty(), "%s names no cache tag", path);
        Check.that(answer.headers().firstValue("Set-Cookie").isEmpty(), "%s sets a cookie", path);
        var tag = header(answer, "ETag");
        Check.that(tag.startsWith("\""), "%s has no strong ETag", path);
        Check.equal(
                visitor.fetch(path, "If-None-Match", tag).statusCode(), 304, "the status of a second look at " + path);
    }

    Map<String, Object> checkSitemap(List<Uploaded> pictures) {
        var index = visitor.fetch("/sitemaps/" + KEY + "/index.xml");
        Check.equal(index.statusCode(), 200, "the status of the sitemap index");
        Schema.SITEMAP_INDEX.check(index.body(), "the sitemap index");
        var urls = new ArrayList<String>();
        for (var part : locations(index.body())) {
            var xml = unzipped(visitor.fetch(path(part)));
            Schema.SITEMAP.check(xml, part);
            urls.addAll(locations(xml));
        }
        Check.that(urls.remove(PAGE), "the sitemap does not list %s", PAGE);
        Check.equal(urls.size(), pictures.size(), "the number of pictures in the sitemap");
        for (var image : urls) {
            Check.equal(header(visitor.fetch(path(image)), "Content-Type"), "image/jpeg", "the type of " + image);
        }
        return Map.of("pages", 1, "images", urls.size(), "valid", true);
    }

    Map<String, Object> checkJsonLd(List<Uploaded> pictures) {
        var graph = jsonLd(SITE + "/pages/jsonld?url=" + PAGE).get("@graph");
        int images = 0;
        for (var object : graph) {
            if ("ImageObject".equals(object.get("@type").asString())) {
                checkImageObject(object);
                images++;
            }
        }
        Check.equal(images, pictures.size(), "the number of ImageObjects");
        var single = jsonLd(SITE + "/assets/" + pictures.getFirst().id() + "/jsonld");
        Check.equal(single.get("@context").asString(), "https://schema.org", "the context");
        checkImageObject(single);
        return Map.of("imageObjects", images);
    }

    private static void checkImageObject(JsonNode object) {
        Check.that(
                URI.create(object.get("contentUrl").asString()).isAbsolute(), "contentUrl is not absolute: %s", object);
        Check.equal(object.path("creditText").asString(), "Bildwerk smoke test", "the credit");
        Check.equal(object.path("license").asString(), "https://smoke.example/licence", "the licence");
        Check.that(object.path("width").asInt() > 0 && object.path("height").asInt() > 0, "no size: %s", object);
        Check.that(object.path("name").asString("").startsWith("Test picture"), "no name: %s", object);
    }

    private JsonNode jsonLd(String path) {
        var answer = api.fetch(path);
        Check.equal(answer.statusCode(), 200, "the status of " + path);
        return JsonMapper.shared().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    void withdraw(List<Uploaded> pictures) {
        if (api.fetch(SITE).statusCode() == 200) {
            api.put(SITE + "/pages?shrink=true", List.of());
            pictures.forEach(picture -> api.delete("/api/v1/assets/" + picture.id() + "/publications/" + KEY));
        }
    }

    private static List<String> locations(byte[] xml) {
        var found = LOCATION.matcher(new String(xml, StandardCharsets.UTF_8));
        return new ArrayList<>(found.results().map(match -> match.group(1)).toList());
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A sitemap is not gzip", e);
        }
    }

    /// The application under test may be called something else from outside; only the path counts here.
    private static String path(String url) {
        var uri = URI.create(url);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

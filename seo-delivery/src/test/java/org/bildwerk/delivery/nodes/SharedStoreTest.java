package org.bildwerk.delivery.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Versions;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.storage.ObjectStoreServer;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one database and one object store, each with a disk of its own.
class SharedStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final long CACHE_BYTES = 60_000;

    @TempDir
    private static Path otherHome;

    private static ObjectStoreServer store;
    private static DeliveryTest first;
    private static DeliveryTest second;
    private static SiteFixture shop;

    @BeforeAll
    static void start() {
        store = ObjectStoreServer.start();
        var settings = Stream.concat(
                        Stream.of(store.settings()),
                        Stream.of(
                                "bildwerk.delivery.measure-quality=true",
                                "bildwerk.delivery.warm-up=true",
                                "bildwerk.delivery.cache-size=" + CACHE_BYTES + "B"))
                .toArray(String[]::new);
        first = DeliveryTest.start(settings);
        second = first.again(Stream.concat(Stream.of(settings), Stream.of("bildwerk.home=" + otherHome))
                .toArray(String[]::new));
        shop = first.site("shop");
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        store.close();
    }

    private static Publication published(String title, long seed) {
        return shop.publish(first.approved(shop, title, DeliveryTest.jpeg(seed, 500, 375)));
    }

    private static String path(Publication of, String spec, String extension) {
        return "/i/%s/%s/%s/%s.%s"
                .formatted(of.assetKey(), of.rev(), spec, of.slug().value(), extension);
    }

    private static HttpResponse<byte[]> settled(DeliveryTest node, String path) {
        await(path)
                .atMost(PATIENCE)
                .until(() -> header(node.get(path), "Cache-Control").contains("immutable"));
        return node.get(path);
    }

    @Test
    void handsOutWhatTheOtherNodeSignedWithoutMakingItAgain() {
        var publication = published("Becher", 1);
        var path = path(publication, "w420", "webp");
        var made = settled(first, path);
        assertThat(header(made, "Link")).contains("c2pa-manifest");
        var encodes = second.encodes();

        var found = settled(second, path);

        assertThat(found.body()).isEqualTo(made.body());
        assertThat(header(found, "ETag")).isEqualTo(header(made, "ETag"));
        assertThat(second.encodes()).isEqualTo(encodes);
        var manifest = header(made, "Link").replaceFirst("^<([^>]*)>.*", "$1");
        assertThat(second.get(manifest).body()).isEqualTo(first.get(manifest).body());
    }

    @Test
    void givesTheSameBytesWhicheverNodeIsFaster() {
        var publication = published("Teller", 2);
        for (var extension : List.of("jpg", "webp", "avif")) {
            var path = path(publication, "w500", extension);
            var answers = Stream.of(first, second, first, second)
                    .map(node -> CompletableFuture.supplyAsync(() -> node.get(path)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(settled(first, path).body())
                    .isEqualTo(settled(second, path).body());
        }
    }

    @Test
    void followsWhatHappensOnTheOtherNodeAtOnce() {
        var asset = first.approved(shop, "Schale", DeliveryTest.jpeg(3, 500, 375));
        var before = path(shop.publish(asset), "w320", "jpg");
        settled(first, before);
        var old = settled(second, before);

        replace(asset);
        var after = path(shop.publish(asset), "w320", "jpg");
        await().atMost(AT_ONCE).until(() -> second.get(before).statusCode() == 301);
        assertThat(header(second.get(before), "Location")).endsWith(after);
        assertThat(second.get(after).body()).isNotEqualTo(old.body());

        settled(second, after);
        shop.withdraw(asset);
        await().atMost(AT_ONCE).until(() -> second.get(after).statusCode() == 410);
    }

    private static void replace(Asset asset) {
        var ingest = first.dam().bean(Ingest.class);
        try (var staging = ingest.stage(new ByteArrayInputStream(DeliveryTest.jpeg(33, 500, 375)))) {
            first.dam().bean(Versions.class).replace(People.editor(), asset.id(), staging, "neu.jpg");
        }
        shop.status(asset, "approved");
    }

    @Test
    void measuresAndWarmsUpOnceForBoth() {
        var publication = published("Krug", 4);
        var path = path(publication, "w420-qhigh", "webp");
        for (int visitor = 0; visitor < 3; visitor++) {
            first.get(path);
            second.get(path);
        }
        settled(first, path);
        settled(second, path);
        assertThat(ordered("calibration", path)).hasSize(1);
        assertThat(ordered("warm-up", publication.assetKey())).isNotEmpty().doesNotHaveDuplicates();
    }

    /// What was ordered of something, by any node.
    private static List<String> ordered(String kind, String subject) {
        return first.dam()
                .jdbc()
                .sql("select payload::text from bw_job_item where kind = ? and subject = ?")
                .params(kind, subject)
                .query(String.class)
                .list();
    }

    @Test
    void keepsTheDiskOfEachWithinItsBounds() {
        var paths = new ArrayList<String>();
        for (int seed = 10; seed < 20; seed++) {
            var publication = published("Vase " + seed, seed);
            for (var width : List.of("w320", "w420", "w500")) {
                paths.add(path(publication, width, "jpg"));
            }
        }
        for (var node : List.of(first, second)) {
            var cache = node.dam().bean(RenditionCache.class);
            long sum = 0;
            for (var path : paths) {
                sum += node.get(path).body().length;
                assertThat(cache.bytes()).isLessThanOrEqualTo(CACHE_BYTES);
            }
            assertThat(sum).as("more than fits").isGreaterThan(CACHE_BYTES);
            assertThat(cache.count()).isPositive();
        }
        assertThat(second.get(paths.getFirst()).statusCode()).isEqualTo(200);
    }
}

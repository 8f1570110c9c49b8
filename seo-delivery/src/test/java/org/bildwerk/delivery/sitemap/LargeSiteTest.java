package org.bildwerk.delivery.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// A site with a hundred thousand pages in the database, two pictures on each, from the first request to the last byte.
class LargeSiteTest {

    private static final int PAGES = 100_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final String BASE = "/sitemaps/gross/";

    @Test
    void isDeliveredByTheSchemasInLittleMemory() throws Exception {
        try (var server = DeliveryTest.start()) {
            declare(server);
            var before = usedMemory();
            var peak = new Peak();
            var index = server.get(BASE + "index.xml");
            assertThat(index.statusCode()).isEqualTo(200);
            var first = server.get(BASE + "images-1.xml.gz").body();
            var second = server.get(BASE + "images-2.xml.gz").body();
            assertThat(peak.stop() - before).as("bytes in use at any moment").isLessThan(MOST_BYTES);
            SitemapSchemas.checkIndex(new ByteArrayInputStream(index.body()));
            assertThat(check(first) + check(second)).isEqualTo(2 * PAGES);
            assertThat(server.get(BASE + "images-3.xml.gz").statusCode()).isEqualTo(404);
        }
    }

    private static void declare(DeliveryTest server) {
        var shop = server.site("gross");
        var first = published(server, shop, "Vorn", 1);
        var second = published(server, shop, "Hinten", 2);
        var jdbc = server.dam().jdbc();
        jdbc.sql("""
                insert into bw_page (id, site_id, url)
                select gen_random_uuid(), ?, ? || '/p/' || number from generate_series(1, ?) number
                """)
                .params(shop.site().id().value(), shop.site().pageOrigin().toString(), PAGES)
                .update();
        jdbc.sql("""
                insert into bw_page_asset (page_id, asset_id, position)
                select page.id, used.asset, used.position
                from bw_page page, (values (?::uuid, 0), (?::uuid, 1)) used (asset, position)
                """).params(first.id().value(), second.id().value()).update();
        jdbc.sql("analyze").update();
    }

    private static Asset published(DeliveryTest server, SiteFixture shop, String title, long seed) {
        var asset = server.approved(shop, title, DeliveryTest.jpeg(seed, 320, 240));
        shop.publish(asset);
        return asset;
    }

    /// Returns how many pictures the file names.
    private static int check(byte[] file) throws IOException, SAXException {
        try (var xml = new GZIPInputStream(new ByteArrayInputStream(file))) {
            SitemapSchemas.checkFile(xml);
        }
        int pictures = 0;
        try (var lines = new GZIPInputStream(new ByteArrayInputStream(file))) {
            var text = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
            for (int at = text.indexOf("<image:loc>"); at >= 0; at = text.indexOf("<image:loc>", at + 1)) {
                pictures++;
            }
        }
        return pictures;
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Looks again and again how much memory is in use, garbage apart.
    private static final class Peak {

        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Long> highest = CompletableFuture.supplyAsync(this::watch);

        private long watch() {
            long most = 0;
            try {
                do {
                    most = Math.max(most, usedMemory());
                } while (!end.await(100, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return most;
        }

        long stop() {
            end.countDown();
            return highest.join();
        }
    }
}

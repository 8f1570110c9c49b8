package org.bildwerk.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bildwerk.delivery.DeliveryTest.header;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// More is wanted at a time than can be made well.
class RushTest {

    private static final String MEASURED = "bildwerk.delivery.measure-quality=true";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start(
                MEASURED,
                "bildwerk.delivery.threads=1",
                "bildwerk.delivery.queue=9",
                // What is measured changes the bytes; that is for later.
                "bildwerk.job.workers.render=0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> paths(String site, CredentialChoice credential) {
        var shop = server.site(site);
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), credential);
        var publication = shop.publish(server.approved(shop, site, DeliveryTest.jpeg(site.hashCode(), 1600, 1200)));
        return Stream.of("w1520", "w1170", "w900", "w700", "w540", "w420", "w320", "w1520-qhigh", "w1170-qhigh")
                .map(spec -> "/i/%s/%s/%s/%s.jpg".formatted(publication.assetKey(), publication.rev(), spec, site))
                .toList();
    }

    private static List<HttpResponse<byte[]>> allAtOnce(List<String> paths) {
        return paths.stream().map(path -> CompletableFuture.supplyAsync(() -> server.get(path))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static double hasty() {
        return server.dam()
                .bean(MeterRegistry.class)
                .get("bildwerk.delivery.hasty")
                .counter()
                .count();
    }

    @Test
    void takesLessEffortForTheTimeBeingAndMakesItWellAfterwards() {
        var paths = paths("eilig", CredentialChoice.NONE);
        var before = hasty();
        var rushed = allAtOnce(paths);
        var made = (int) (hasty() - before);

        assertThat(made).isPositive();
        assertThat(rushed).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300");
        });
        int better = 0;
        for (int i = 0; i < paths.size(); i++) {
            var later = server.get(paths.get(i));
            if (!header(later, "ETag").equals(header(rushed.get(i), "ETag"))) {
                assertThat(later.body()).hasSizeLessThan(rushed.get(i).body().length);
                better++;
            }
        }
        assertThat(better).isEqualTo(made);
    }

    @Test
    void keepsWhatItSignedInHasteUntilItsQualityIsMeasured() {
        var paths = paths("signiert", CredentialChoice.BESIDE);
        var rushed = allAtOnce(paths);
        assertThat(rushed).extracting(HttpResponse::statusCode).containsOnly(200);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(server.get(paths.get(i)).body()).isEqualTo(rushed.get(i).body());
        }
        try (var worker = server.again(MEASURED)) {
            var path = paths.getLast();
            await(path)
                    .atMost(PATIENCE)
                    .until(() -> header(worker.get(path), "Cache-Control").contains("immutable"));
            assertThat(header(worker.get(path), "Link")).contains("c2pa-manifest");
        }
    }
}

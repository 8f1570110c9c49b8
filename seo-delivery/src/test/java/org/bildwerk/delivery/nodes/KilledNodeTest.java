package org.bildwerk.delivery.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.storage.ObjectStoreServer;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node dies in the middle of an encoding; the others deliver, and finish what it had begun.
class KilledNodeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NO_WORKERS = "bildwerk.job.workers.render=0";

    @Test
    void theOthersDeliverAndFinishWhatItHadBegun(@TempDir Path homes) throws IOException {
        try (var store = ObjectStoreServer.start()) {
            var shared = Stream.concat(
                            Stream.of(store.settings()),
                            Stream.of(
                                    "bildwerk.delivery.measure-quality=true",
                                    "bildwerk.delivery.warm-up=false",
                                    "bildwerk.job.lease=2s"))
                    .toList();
            try (var first = DeliveryTest.start(with(shared, NO_WORKERS).toArray(String[]::new))) {
                var shop = new SiteFixture(first.dam(), "shop");
                var publication = shop.publish(first.approved(shop, "Becher", DeliveryTest.jpeg(1, 1600, 1200)));
                var path = "/i/%s/%s/w1520/becher.avif".formatted(publication.assetKey(), publication.rev());
                try (var other = NodeProcess.start(settings(first, shared, homes.resolve("other")))) {
                    assertThat(first.get(path).statusCode()).isEqualTo(200);
                    await("the other node measures").atMost(PATIENCE).until(() -> isMeasuring(first));
                }
                assertThat(isMeasuring(first)).as("killed in the middle of it").isTrue();
                assertThat(first.get(path).statusCode()).isEqualTo(200);
                assertThat(header(first.get(path), "Cache-Control")).doesNotContain("immutable");

                var third = with(shared, "bildwerk.home=" + homes.resolve("third"));
                try (var living = first.again(third.toArray(String[]::new))) {
                    await("the work of the dead node is done")
                            .atMost(PATIENCE)
                            .until(() ->
                                    header(living.get(path), "Cache-Control").contains("immutable"));
                    assertThat(living.get(path).body())
                            .isEqualTo(first.get(path).body());
                }
            }
        }
    }

    private static List<String> with(List<String> settings, String one) {
        return Stream.concat(settings.stream(), Stream.of(one)).toList();
    }

    private static List<String> settings(DeliveryTest first, List<String> shared, Path home) {
        return Stream.of(
                        Stream.of(first.dam().database().properties()),
                        shared.stream(),
                        Stream.of(
                                "bildwerk.home=" + home,
                                "bildwerk.delivery.enabled=true",
                                "bildwerk.api.enabled=true",
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "spring.flyway.enabled=false"))
                .flatMap(all -> all)
                .toList();
    }

    private static boolean isMeasuring(DeliveryTest node) {
        return node.dam()
                .jdbc()
                .sql("select exists (select from bw_job_item where kind = 'calibration' and state = 'running')")
                .query(Boolean.class)
                .single();
    }
}

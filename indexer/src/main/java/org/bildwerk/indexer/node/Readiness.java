package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits until a cluster answers and its shards have come back.
///
/// `GET /` answers 405 on the minimal distribution, so the cluster's health is asked instead.
final class Readiness {
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final Duration SHARDS = Duration.ofSeconds(60);

    private Readiness() {}

    /// Answers whether the cluster became ready. One that answers but stays red is taken as ready after a minute: its
    /// index can be rebuilt.
    static boolean await(ElasticsearchClient client, BooleanSupplier worthWaiting) throws InterruptedException {
        var begun = System.nanoTime();
        var answered = false;
        while (worthWaiting.getAsBoolean() && since(begun).compareTo(answered ? SHARDS : ANSWER) < 0) {
            try {
                var health = client.cluster()
                        .health(h -> h.waitForStatus(HealthStatus.Yellow).timeout(t -> t.time("1s")));
                if (!health.timedOut()) {
                    return true;
                }
                answered = true;
            } catch (ElasticsearchException e) {
                // 408: answered, but the shards are not back yet.
                answered = answered || e.status() == 408;
                Thread.sleep(200);
            } catch (IOException _) {
                Thread.sleep(200);
            }
        }
        return answered && worthWaiting.getAsBoolean();
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}

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
    private static final Duration SHARDS = Duration.ofSeconds(60);

    private Readiness() {}

    /// Answers whether the cluster became ready while it was worth waiting. One that answers but stays red is taken as
    /// ready after a minute: its index can be rebuilt.
    static boolean await(ElasticsearchClient client, BooleanSupplier worthWaiting) throws InterruptedException {
        var answered = 0L;
        while (worthWaiting.getAsBoolean()) {
            var answer = ask(client);
            if (answer == Answer.READY || answered != 0 && since(answered).compareTo(SHARDS) > 0) {
                return true;
            }
            if (answer == Answer.RED && answered == 0) {
                answered = System.nanoTime();
            }
            Thread.sleep(200);
        }
        return false;
    }

    private enum Answer {
        NONE,
        RED,
        READY
    }

    private static Answer ask(ElasticsearchClient client) {
        try {
            var health = client.cluster()
                    .health(h -> h.waitForStatus(HealthStatus.Yellow).timeout(t -> t.time("1s")));
            return health.timedOut() ? Answer.RED : Answer.READY;
        } catch (ElasticsearchException e) {
            // 408: answered, but the shards are not back yet.
            return e.status() == 408 ? Answer.RED : Answer.NONE;
        } catch (IOException _) {
            return Answer.NONE;
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}

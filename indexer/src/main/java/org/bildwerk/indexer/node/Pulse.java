package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;

/// Feels now and then whether a node still answers. Not thread-safe: one watcher asks.
final class Pulse {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final int LOST = 3;

    private final ElasticsearchClient client;
    private long last = System.nanoTime();
    private int silences;

    Pulse(ElasticsearchClient client) {
        this.client = SearchClients.impatient(client);
    }

    /// Answers whether the node was asked three times in a row and never answered, not even with an error.
    boolean isLost() {
        if (System.nanoTime() - last < BETWEEN.toNanos()) {
            return false;
        }
        try {
            client.cluster().health();
            silences = 0;
        } catch (ElasticsearchException _) {
            silences = 0;
        } catch (IOException _) {
            silences++;
        }
        last = System.nanoTime();
        return silences >= LOST;
    }
}

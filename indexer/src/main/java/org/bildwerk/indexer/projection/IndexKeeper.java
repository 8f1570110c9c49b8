package org.bildwerk.indexer.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.indexer.node.SearchCluster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sees to it that there is an index to search: each time the server comes up, it looks whether the index is there, has
/// the present mapping and belongs to this database, and has it rebuilt where not.
public final class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SearchCluster cluster;
    private final Indices indices;
    private final IndexRebuild rebuild;
    private final Outbox outbox;
    private volatile @Nullable CountDownLatch stopping;

    public IndexKeeper(SearchCluster cluster, Indices indices, IndexRebuild rebuild, Outbox outbox) {
        this.cluster = cluster;
        this.indices = indices;
        this.rebuild = rebuild;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        Thread.ofVirtual().name("index-keeper").start(() -> keep(latch));
    }

    @Override
    public void stop() {
        var latch = stopping;
        if (latch != null) {
            latch.countDown();
        }
        stopping = null;
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void keep(CountDownLatch latch) {
        ElasticsearchClient checked = null;
        var pause = LOOK;
        while (!await(latch, pause)) {
            pause = LOOK;
            try {
                if (cluster.state().isReady() && cluster.client() != checked) {
                    var client = cluster.client();
                    check(client);
                    checked = client;
                }
            } catch (SearchUnavailable e) {
                LOG.debug("Search went away while its index was looked at", e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index cannot be looked at or rebuilt; it is tried again", e);
                pause = PAUSE;
            }
        }
    }

    private void check(ElasticsearchClient client) throws IOException {
        var current = indices.current(client);
        if (current.isEmpty()) {
            LOG.info("There is no index of the present mapping yet; it is built from the database");
            rebuild.run();
        } else if (newest(client) > outbox.head()) {
            LOG.warn("The index is ahead of the database, which must have been restored; it is rebuilt");
            rebuild.run();
        }
    }

    private long newest(ElasticsearchClient client) throws IOException {
        var answer = client.search(
                s -> s.index(indices.alias())
                        .size(0)
                        .aggregations("newest", Aggregation.of(a -> a.max(m -> m.field("position")))),
                Void.class);
        var newest = answer.aggregations().get("newest");
        var value = newest == null ? null : newest.max().value();
        return value == null || value.isInfinite() ? 0 : value.longValue();
    }

    private static boolean await(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

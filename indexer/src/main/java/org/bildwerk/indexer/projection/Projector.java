package org.bildwerk.indexer.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.indexer.node.SearchCluster;
import org.bildwerk.indexer.projection.IndexWriter.Write;

/// Brings assets of the index up to the truth.
///
/// Thread-safe. Calling it twice for the same asset does no harm.
public final class Projector {
    static final int BATCH = 250;

    private static final Duration LOOK = Duration.ofMillis(100);

    private final SearchCluster cluster;
    private final Indices indices;
    private final Projection projection;
    private final IndexFailures failures;

    public Projector(SearchCluster cluster, Indices indices, Projection projection, IndexFailures failures) {
        this.cluster = cluster;
        this.indices = indices;
        this.projection = projection;
        this.failures = failures;
    }

    /// Waits a while for the server and its index to be ready, if they are not; returns in any case.
    void awaitIndex(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!indices.isThere(cluster) && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads assets anew and writes them; those that are gone become empty.
    ///
    /// @throws SearchUnavailable if the server does not answer; do it again later then
    public void project(Collection<AssetId> assets) {
        var all = List.copyOf(new HashSet<>(assets));
        try {
            var client = cluster.client();
            // Asked before the assets are read: an index that appears in between is filled from what we read, or newer.
            var aliases = indices.written(client);
            for (var from = 0; from < all.size(); from += BATCH) {
                projectBatch(client, aliases, all.subList(from, Math.min(all.size(), from + BATCH)));
            }
        } catch (IOException e) {
            throw new SearchUnavailable(cluster.state(), e);
        }
    }

    private void projectBatch(ElasticsearchClient client, List<String> aliases, List<AssetId> batch)
            throws IOException {
        var position = projection.position();
        var found = projection.of(batch, position);
        var writes = batch.stream()
                .map(asset -> found.containsKey(asset) ? Write.of(found.get(asset)) : Write.removed(asset, position))
                .toList();
        failures.record(batch, IndexWriter.write(client, aliases, writes));
    }

    /// Writes assets into the index that is being built only.
    void fill(List<AssetId> batch) throws IOException {
        projectBatch(cluster.client(), List.of(indices.building()), batch);
    }
}

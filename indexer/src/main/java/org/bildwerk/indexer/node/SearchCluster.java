package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;

/// Gives access to Elasticsearch, wherever it runs.
///
/// Thread-safe. The client is replaced when the node is restarted: ask for it each time, do not keep it.
public interface SearchCluster extends AutoCloseable {

    /// Returns where the server stands now; never blocks.
    SearchState state();

    /// Returns a client of the running server.
    ///
    /// @throws SearchUnavailable while the server is not ready
    ElasticsearchClient client();

    @Override
    void close();
}

package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects to an Elasticsearch cluster that somebody else runs; starts and ends nothing.
///
/// Thread-safe.
public final class ExternalSearch implements SearchCluster {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalSearch.class);

    private final List<URI> uris;
    private final ElasticsearchClient client;
    private volatile boolean closed;

    private ExternalSearch(List<URI> uris, ElasticsearchClient client) {
        this.uris = List.copyOf(uris);
        this.client = client;
    }

    /// Connects with an API key, or with a user and password, or with neither.
    public static ExternalSearch connect(
            List<URI> uris, @Nullable String apiKey, @Nullable String username, @Nullable String password) {
        if (apiKey != null) {
            return new ExternalSearch(uris, SearchClients.withApiKey(uris, apiKey));
        }
        if (username != null && password != null) {
            return new ExternalSearch(uris, SearchClients.withPassword(uris, username, password));
        }
        return new ExternalSearch(uris, SearchClients.anonymous(uris));
    }

    @Override
    public SearchState state() {
        return closed ? new SearchState.Stopped() : new SearchState.Ready(uris.getFirst(), false);
    }

    @Override
    public ElasticsearchClient client() {
        if (closed) {
            throw new SearchUnavailable(state());
        }
        return client;
    }

    @Override
    public void close() {
        closed = true;
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("The connection to {} was not closed cleanly", uris, e);
        }
    }
}

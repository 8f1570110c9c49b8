package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.bildwerk.indexer.RebuildState;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.indexer.node.SearchCluster;
import org.bildwerk.indexer.projection.IndexRebuild;

/// Asks the server and turns its absence into [SearchUnavailable], with the state a person can see.
public final class SearchServer {
    private static final int NOT_FOUND = 404;
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;

    private final SearchCluster cluster;
    private final IndexRebuild rebuild;

    public SearchServer(SearchCluster cluster, IndexRebuild rebuild) {
        this.cluster = cluster;
        this.rebuild = rebuild;
    }

    /// A question to Elasticsearch.
    @FunctionalInterface
    interface Question<T> {
        T ask(ElasticsearchClient client) throws IOException;
    }

    <T> T ask(Question<T> question) {
        try {
            return question.ask(cluster.client());
        } catch (ElasticsearchException e) {
            switch (e.status()) {
                case NOT_FOUND, UNAVAILABLE -> throw new SearchUnavailable(building(), e);
                case BUSY -> throw new SearchUnavailable(new SearchState.Failed(SearchRefusal.SEARCH_BUSY), e);
                default -> throw e;
            }
        } catch (IOException e) {
            throw new SearchUnavailable(new SearchState.Starting(), e);
        }
    }

    /// Returns where the server and its index stand; never blocks.
    public SearchState state() {
        var state = cluster.state();
        return state.isReady() && rebuild.isFirst() ? building() : state;
    }

    private SearchState building() {
        return rebuild.state() instanceof RebuildState.Running(long done, long total)
                ? new SearchState.Building(done, total)
                : new SearchState.Starting();
    }
}

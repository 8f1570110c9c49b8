package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.SearchResult;
import org.bildwerk.indexer.projection.AssetDocument;
import org.jspecify.annotations.Nullable;

/// Answers a query page by page.
///
/// The first page reads the index as it is. From the second on the pages share a point in time, whose id travels in
/// the cursor; when Elasticsearch has forgotten it, paging goes on from the same place in the index as it is then.
public final class PageSearch {
    private static final int GONE = 404;

    private final SearchServer server;
    private final String index;
    private final LabelSource labels;
    private final Visible visible;

    public PageSearch(SearchServer server, String index, LabelSource labels, Visible visible) {
        this.server = server;
        this.index = index;
        this.labels = labels;
        this.visible = visible;
    }

    /// Returns one page.
    public SearchResult search(Caller caller, AssetQuery query) {
        var cursor = Cursor.of(query);
        var requests = Requests.of(query, visible.to(caller));
        var facets = new FacetCounts(query, labels.labels(caller, query.facets()));
        return server.ask(client -> {
            var snapshot = cursor == null ? null : snapshot(client, cursor);
            var answer = ask(client, requests, cursor, snapshot, facets);
            return result(client, requests, answer, facets);
        });
    }

    private String snapshot(ElasticsearchClient client, Cursor cursor) throws IOException {
        return cursor.snapshot() == null ? open(client) : cursor.snapshot();
    }

    private String open(ElasticsearchClient client) throws IOException {
        return client.openPointInTime(p -> p.index(index).keepAlive(Requests.KEPT))
                .id();
    }

    private SearchResponse<AssetDocument> ask(
            ElasticsearchClient client,
            Requests requests,
            @Nullable Cursor cursor,
            @Nullable String snapshot,
            FacetCounts facets)
            throws IOException {
        try {
            return client.search(requests.page(index, cursor, snapshot, facets), AssetDocument.class);
        } catch (ElasticsearchException e) {
            if (snapshot == null || e.status() != GONE) {
                throw e;
            }
            return client.search(requests.page(index, cursor, open(client), facets), AssetDocument.class);
        }
    }

    private static SearchResult result(
            ElasticsearchClient client, Requests requests, SearchResponse<AssetDocument> answer, FacetCounts facets)
            throws IOException {
        var query = requests.query();
        var hits = answer.hits().hits();
        var rows = new Rows(requests.text(), query.language());
        var total = answer.hits().total();
        String next = null;
        if (hits.size() == query.size()) {
            next = Cursor.next(query, answer.pitId(), hits.getLast().sort()).text();
        } else if (answer.pitId() != null) {
            client.closePointInTime(c -> c.id(answer.pitId()));
        }
        return new SearchResult(
                hits.stream()
                        .map(hit -> rows.of(Objects.requireNonNull(hit.source())))
                        .toList(),
                total == null ? hits.size() : total.value(),
                next,
                facets.read(answer.aggregations()),
                Duration.ofMillis(answer.took()));
    }

    /// Returns keywords of visible assets that begin with a text, the most used first.
    public List<String> keywords(Caller caller, String beginning, int limit) {
        var lower = beginning.strip().toLowerCase(Locale.ROOT);
        var query = AssetQuery.of("");
        var requests = Requests.of(query, visible.to(caller));
        var pattern = KeywordPattern.beginningWith(lower);
        return server.ask(client -> {
            var answer = client.search(requests.keywords(index, pattern, limit), Void.class);
            var terms = Objects.requireNonNull(answer.aggregations().get("keywords"));
            return terms.sterms().buckets().array().stream()
                    .map(bucket -> bucket.key().stringValue())
                    .toList();
        });
    }
}

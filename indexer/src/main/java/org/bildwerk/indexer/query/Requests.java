package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.text.QueryText;
import org.jspecify.annotations.Nullable;

/// Builds the search requests of one query.
///
/// The query proper holds visibility and text; the chosen facet values are a post filter, so that each facet can be
/// counted without its own choice.
record Requests(AssetQuery query, QueryText text, Query visible) {
    /// How long Elasticsearch keeps a point in time between two pages.
    static final Time KEPT = Time.of(t -> t.time("5m"));

    static Requests of(AssetQuery query, Query visible) {
        return new Requests(query, QueryText.parse(query.text()), visible);
    }

    /// Returns the request for one page.
    SearchRequest page(String index, @Nullable Cursor cursor, @Nullable String snapshot, FacetCounts facets) {
        var request = plain(index, snapshot, query.size(), cursor == null ? List.of() : cursor.values());
        facets.aggregations().forEach(request::aggregations);
        return request.build();
    }

    /// Returns the request for nothing but ids.
    SearchRequest ids(String snapshot, int size, List<FieldValue> after) {
        return plain("", snapshot, size, after).source(s -> s.fetch(false)).build();
    }

    private SearchRequest.Builder plain(String index, @Nullable String snapshot, int size, List<FieldValue> after) {
        var request = new SearchRequest.Builder()
                .query(base())
                .postFilter(Filters.of(query.filters()))
                .sort(Sorting.of(query, text))
                .size(size)
                .trackTotalHits(t -> t.enabled(true));
        if (snapshot == null) {
            request.index(index);
        } else {
            request.pit(p -> p.id(snapshot).keepAlive(KEPT));
        }
        return after.isEmpty() ? request : request.searchAfter(after);
    }

    /// Returns what every part of the answer is drawn from: what matches the text and the caller may see. Candidates
    /// stand on their maker's board, not in the library; dropped ones lie in the bin like all else.
    private Query base() {
        return Query.of(q -> q.bool(b -> {
            b.must(TextQueries.of(text))
                    .filter(visible)
                    .filter(f -> f.term(t -> t.field("binned").value(query.bin())));
            return query.bin()
                    ? b
                    : b.mustNot(m -> m.term(t -> t.field("candidate").value(true)));
        }));
    }

    /// Returns the request for the keywords that match a pattern.
    SearchRequest keywords(String index, String pattern, int limit) {
        return SearchRequest.of(r -> r.index(index)
                .query(base())
                .size(0)
                .aggregations(
                        "keywords",
                        a -> a.terms(t -> t.field("keywords").size(limit).include(i -> i.regexp(pattern)))));
    }
}

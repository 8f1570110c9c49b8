package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bildwerk.indexer.Facet;

/// Turns chosen facet values into filters.
final class Filters {

    private Filters() {}

    /// Returns the filter for all chosen values, leaving out the choice in one facet.
    ///
    /// @param except facets whose choice does not count
    static Query of(Map<Facet, Set<String>> chosen, Facet... except) {
        var left = Set.of(except);
        var bool = new BoolQuery.Builder();
        chosen.forEach((facet, values) -> {
            if (!left.contains(facet)) {
                bool.filter(of(facet, values));
            }
        });
        return Query.of(q -> q.bool(bool.build()));
    }

    private static Query of(Facet facet, Collection<String> values) {
        var bool = new BoolQuery.Builder().minimumShouldMatch("1");
        values.forEach(value -> bool.should(of(facet, value)));
        return Query.of(q -> q.bool(bool.build()));
    }

    static Query of(Facet facet, String value) {
        var term = Query.of(q -> q.term(t -> t.field(facet.field()).value(FieldValue.of(value))));
        return facet == Facet.ALT_MISSING ? Query.of(q -> q.bool(b -> b.mustNot(term))) : term;
    }
}

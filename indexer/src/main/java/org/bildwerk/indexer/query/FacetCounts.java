package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.indexer.FacetValues.Value;

/// Counts the values of facets: asks for the counts and reads the answer.
final class FacetCounts {
    private static final String VALUES = "values";
    private static final int USUAL = 60;
    private static final int TREE = 2000;

    private final AssetQuery query;
    private final FacetLabels labels;

    FacetCounts(AssetQuery query, FacetLabels labels) {
        this.query = query;
        this.labels = labels;
    }

    /// Returns the aggregations by the key of their facet.
    Map<String, Aggregation> aggregations() {
        var aggregations = new LinkedHashMap<String, Aggregation>();
        query.facets().forEach(facet -> aggregations.put(facet.key(), aggregation(facet)));
        return aggregations;
    }

    private Aggregation aggregation(Facet facet) {
        var others = Filters.of(query.filters(), facet);
        return Aggregation.of(a -> a.filter(others).aggregations(VALUES, values(facet)));
    }

    private Aggregation values(Facet facet) {
        if (facet == Facet.ALT_MISSING) {
            var filters = new HashMap<String, Query>();
            labels.languages().forEach(tag -> filters.put(tag, Filters.of(facet, tag)));
            return Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(filters))));
        }
        return Aggregation.of(a -> a.terms(t -> {
            t.field(facet.field()).size(facet == Facet.CONCEPT ? TREE : USUAL);
            if (facet == Facet.COLLECTION) {
                // A name of a collection that the caller may not see is not shown, nor is its count.
                t.include(i -> i.terms(List.copyOf(labels.collections().keySet())));
            }
            if (facet == Facet.YEAR || facet == Facet.MONTH) {
                t.order(NamedValue.of("_key", SortOrder.Desc));
            }
            return t;
        }));
    }

    /// Reads the counts from an answer.
    Map<Facet, FacetValues> read(Map<String, Aggregate> answer) {
        var facets = new EnumMap<Facet, FacetValues>(Facet.class);
        for (var facet : query.facets()) {
            var aggregate = answer.get(facet.key());
            var values =
                    aggregate == null ? null : aggregate.filter().aggregations().get(VALUES);
            if (values != null) {
                facets.put(facet, read(facet, values));
            }
        }
        return facets;
    }

    private FacetValues read(Facet facet, Aggregate aggregate) {
        var counts = new LinkedHashMap<String, Long>();
        facet.fixedValues().forEach(value -> counts.put(value, 0L));
        var others = 0L;
        if (aggregate.isFilters()) {
            aggregate.filters().buckets().keyed().forEach((tag, bucket) -> counts.put(tag, bucket.docCount()));
        } else if (aggregate.isSterms()) {
            var terms = aggregate.sterms();
            terms.buckets().array().forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
            others = terms.sumOtherDocCount() == null ? 0 : terms.sumOtherDocCount();
        }
        var chosen = query.filters().getOrDefault(facet, Set.of());
        new TreeSet<>(chosen).forEach(value -> counts.putIfAbsent(value, 0L));
        if (facet == Facet.CONCEPT) {
            labels.prepare(counts.keySet());
        }
        return new FacetValues(facet, ordered(facet, counts, chosen), others);
    }

    private List<Value> ordered(Facet facet, Map<String, Long> counts, Set<String> chosen) {
        var values = new ArrayList<Value>();
        counts.forEach((value, count) ->
                values.add(new Value(value, labels.of(facet, value, query.language()), count, chosen.contains(value))));
        if (facet.fixedValues().isEmpty()) {
            values.sort(Comparator.comparing(Value::chosen).reversed());
        }
        return List.copyOf(values);
    }
}

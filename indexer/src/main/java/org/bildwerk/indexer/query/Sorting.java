package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.text.QueryText;

/// Turns an order into sort fields, always ending with the id.
final class Sorting {

    private Sorting() {}

    static List<SortOptions> of(AssetQuery query, QueryText text) {
        var id = field("id", SortOrder.Asc);
        return switch (query.sort()) {
            case RELEVANCE ->
                text.isScored()
                        ? List.of(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))), id)
                        : List.of(field("createdAt", SortOrder.Desc), id);
            case NEWEST -> List.of(field("createdAt", SortOrder.Desc), id);
            case OLDEST -> List.of(field("createdAt", SortOrder.Asc), id);
            case CHANGED -> List.of(field("updatedAt", SortOrder.Desc), id);
            case NAME -> List.of(field("titleSort", SortOrder.Asc), id);
            case SIZE -> List.of(field("size", SortOrder.Desc), id);
        };
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(name).order(order)));
    }
}

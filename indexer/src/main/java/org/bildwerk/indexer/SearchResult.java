package org.bildwerk.indexer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of a result.
///
/// @param total how many assets match and may be seen by the caller, exact
/// @param cursor where the next page starts; null after the last
/// @param facets the facets that were asked for
/// @param took how long Elasticsearch took
public record SearchResult(
        List<FoundAsset> rows, long total, @Nullable String cursor, Map<Facet, FacetValues> facets, Duration took) {}

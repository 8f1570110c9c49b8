package org.bildwerk.indexer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The counted values of one facet.
///
/// @param values chosen ones first, then by count; fixed facets keep their order and their zeros
/// @param others how many assets have values beyond those listed
public record FacetValues(Facet facet, List<Value> values, long others) {

    /// A value with the number of assets that have it, as far as the caller may see them.
    ///
    /// @param label in the language asked for; null where the value speaks for itself
    public record Value(String value, @Nullable String label, long count, boolean chosen) {}
}

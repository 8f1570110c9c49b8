package org.bildwerk.indexer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Asks for one page of assets.
///
/// @param text what the person typed, in the language of [QueryText]; empty asks for everything
/// @param filters chosen values by facet
/// @param bin whether to look into the bin instead of the library
/// @param language BCP 47 tag of the language in which titles and labels are wanted
/// @param size how many rows, 1 to 1000
/// @param cursor where the page starts, as the page before said; null for the first page
/// @param facets which facets to count; usually none on later pages
public record AssetQuery(
        String text,
        Map<Facet, Set<String>> filters,
        boolean bin,
        SortOrder sort,
        String language,
        int size,
        @Nullable String cursor,
        Set<Facet> facets) {

    public AssetQuery {
        if (size < 1 || size > 1000) {
            throw new QueryNotUnderstood(QueryRefusal.PAGE_SIZE_INVALID, size);
        }
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        facets = Set.copyOf(facets);
    }

    /// Asks for the newest sixty assets that match a text, with every facet counted.
    public static AssetQuery of(String text) {
        return new AssetQuery(text, Map.of(), false, SortOrder.RELEVANCE, "en", 60, null, EnumSet.allOf(Facet.class));
    }

    /// Returns the query with one more value chosen.
    public AssetQuery with(Facet facet, String value) {
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(filters);
        var values = new TreeSet<>(filters.getOrDefault(facet, Set.of()));
        values.add(value);
        changed.put(facet, values);
        return new AssetQuery(text, changed, bin, sort, language, size, null, facets);
    }

    public AssetQuery sortedBy(SortOrder order) {
        return new AssetQuery(text, filters, bin, order, language, size, null, facets);
    }

    public AssetQuery inLanguage(String tag) {
        return new AssetQuery(text, filters, bin, sort, tag, size, cursor, facets);
    }

    public AssetQuery pagesOf(int rows) {
        return new AssetQuery(text, filters, bin, sort, language, rows, cursor, facets);
    }

    public AssetQuery counting(Set<Facet> wanted) {
        return new AssetQuery(text, filters, bin, sort, language, size, cursor, wanted);
    }

    public AssetQuery inBin() {
        return new AssetQuery(text, filters, true, sort, language, size, null, facets);
    }

    /// Returns the query for the page that starts at a cursor; facets are not counted again.
    public AssetQuery from(@Nullable String nextCursor) {
        return new AssetQuery(text, filters, bin, sort, language, size, nextCursor, Set.of());
    }
}

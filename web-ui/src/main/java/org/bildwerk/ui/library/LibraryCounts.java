package org.bildwerk.ui.library;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.collection.AssetCollection;
import org.bildwerk.dam.collection.Collections;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.AssetSearch;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.SearchUnavailable;
import org.springframework.stereotype.Component;

/// How much there is, for the rail.
@Component
public class LibraryCounts {

    private final AssetSearch search;
    private final Collections collections;

    LibraryCounts(AssetSearch search, Collections collections) {
        this.search = search;
        this.collections = collections;
    }

    /// Counts what the caller may see; empty while search is not ready.
    public Optional<Long> visible(Caller caller) {
        try {
            var all = AssetQuery.of("").pagesOf(1).counting(EnumSet.noneOf(Facet.class));
            return Optional.of(search.search(caller, all).total());
        } catch (SearchUnavailable e) {
            return Optional.empty();
        }
    }

    /// Returns the collections that the caller may see.
    public List<AssetCollection> collections(Caller caller) {
        return collections.all(caller);
    }
}

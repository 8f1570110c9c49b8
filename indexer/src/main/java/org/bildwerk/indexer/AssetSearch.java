package org.bildwerk.indexer;

import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.indexer.query.IdStream;
import org.bildwerk.indexer.query.PageSearch;
import org.bildwerk.indexer.query.SearchServer;

/// Finds assets: the entry to search for views and controllers.
///
/// Rows, totals and counts tell of nothing that the caller may not see. Thread-safe.
public final class AssetSearch {
    private final SearchServer server;
    private final PageSearch pages;
    private final IdStream ids;
    private final Taxonomy taxonomy;

    AssetSearch(SearchServer server, PageSearch pages, IdStream ids, Taxonomy taxonomy) {
        this.server = server;
        this.pages = pages;
        this.ids = ids;
        this.taxonomy = taxonomy;
    }

    /// Words to choose from while a person types.
    ///
    /// @param keywords keywords of assets that the caller may see
    /// @param concepts concepts with a label, in any language, that begins with or contains the text
    public record Suggestions(List<String> keywords, List<Concept> concepts) {}

    /// Returns one page of what matches.
    ///
    /// @throws SearchUnavailable while the server or its index is not ready; ask again later
    /// @throws QueryNotUnderstood if the text names an unknown field or the cursor is foreign
    public SearchResult search(Caller caller, AssetQuery query) {
        return pages.search(caller, query);
    }

    /// Returns the ids of everything that matches, however many, in the query's order and as of one moment.
    ///
    /// Read lazily; close the stream.
    ///
    /// @throws SearchUnavailable while the server or its index is not ready
    public Stream<AssetId> ids(Caller caller, AssetQuery query) {
        return ids.of(caller, query);
    }

    /// Suggests keywords and concepts for the beginning of a word.
    ///
    /// @throws SearchUnavailable while the server or its index is not ready
    public Suggestions suggest(Caller caller, String beginning, int limit) {
        if (beginning.isBlank()) {
            return new Suggestions(List.of(), List.of());
        }
        return new Suggestions(pages.keywords(caller, beginning, limit), taxonomy.find(beginning, limit));
    }

    /// Returns where the server stands; never blocks.
    public SearchState state() {
        return server.state();
    }
}

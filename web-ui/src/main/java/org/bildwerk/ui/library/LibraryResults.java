package org.bildwerk.ui.library;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Rating;
import org.bildwerk.dam.asset.Ratings;
import org.bildwerk.dam.taxonomy.Scheme;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.indexer.AssetSearch;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.indexer.QueryNotUnderstood;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.ui.describe.DraftWork;
import org.springframework.stereotype.Component;

/// What the library view asks of the services below it.
@Component
class LibraryResults {

    private final Identity identity;
    private final AssetSearch search;
    private final AssetCatalog catalog;
    private final Ratings ratings;
    private final Taxonomy taxonomy;
    private final DraftWork drafts;

    // More than four collaborators: what a result is made of lies in several packages.
    LibraryResults(
            Identity identity,
            AssetSearch search,
            AssetCatalog catalog,
            Ratings ratings,
            Taxonomy taxonomy,
            DraftWork drafts) {
        this.identity = identity;
        this.search = search;
        this.catalog = catalog;
        this.ratings = ratings;
        this.taxonomy = taxonomy;
        this.drafts = drafts;
    }

    /// How much there is, or why it cannot be said.
    sealed interface Counted {

        record Ready(long total, Map<Facet, FacetValues> facets) implements Counted {}

        record Unavailable(DamException why) implements Counted {}
    }

    Counted counted(LibraryQuery query) {
        try {
            var found = search.search(identity.caller(), query.query(language(), 1, null, true));
            return new Counted.Ready(found.total(), found.facets());
        } catch (SearchUnavailable | QueryNotUnderstood e) {
            return new Counted.Unavailable(e);
        }
    }

    /// Returns what the schemes are called, by key.
    Map<String, String> schemeNames() {
        var tag = language().getLanguage();
        return taxonomy.schemes().stream().collect(Collectors.toMap(Scheme::key, scheme -> scheme.inLanguage(tag)));
    }

    List<Asset> assets(List<AssetId> ids) {
        return catalog.all(identity.caller(), ids);
    }

    /// Returns the picture whose drafts have waited longest.
    Optional<AssetId> nextDrafts(AssetId present) {
        return drafts.next(present, List.of());
    }

    void rate(Gallery.Rated rated) {
        var caller = identity.caller();
        var now = ratings.of(caller, rated.ids());
        for (var id : rated.ids()) {
            var was = now.getOrDefault(id, Rating.NONE);
            var pick = rated.pick() == null ? was.pick() : rated.pick();
            var stars = rated.stars() == null ? was.stars() : rated.stars();
            ratings.rate(caller, id, new Rating(pick, stars, was.label()));
        }
    }

    private static Locale language() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}

package org.bildwerk.ui.library;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Rating;
import org.bildwerk.dam.asset.Ratings;
import org.bildwerk.dam.metadata.draft.Drafts;
import org.bildwerk.indexer.AssetSearch;
import org.bildwerk.indexer.FoundAsset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the rows of a result: the index says which and in what order, the database what they are now.
@Component
class LibraryRows {

    private final AssetSearch search;
    private final AssetCatalog catalog;
    private final Ratings ratings;
    private final I18NProvider texts;
    private final Drafts drafts;

    // More than four collaborators: what a tile says lies in several packages.
    LibraryRows(AssetSearch search, AssetCatalog catalog, Ratings ratings, I18NProvider texts, Drafts drafts) {
        this.search = search;
        this.catalog = catalog;
        this.ratings = ratings;
        this.texts = texts;
        this.drafts = drafts;
    }

    /// One page of rows.
    record Page(long total, @Nullable String cursor, List<AssetRow> rows) {}

    Page page(Caller caller, LibraryQuery query, Locale locale, int size, @Nullable String cursor) {
        var found = search.search(caller, query.query(locale, size, cursor, false));
        var ids = found.rows().stream().map(FoundAsset::id).toList();
        return new Page(found.total(), found.cursor(), rows(caller, ids, locale));
    }

    /// Returns the rows of these assets as they are now; one that was deleted meanwhile is left out.
    List<AssetRow> rows(Caller caller, List<AssetId> ids, Locale locale) {
        var words = words(locale);
        var mine = ratings.of(caller, ids);
        var drafted = drafts.openOf(caller, ids).keySet();
        var now = Instant.now();
        return catalog.all(caller, ids).stream()
                .filter(asset -> !asset.binned())
                .map(asset -> {
                    var rating = mine.getOrDefault(asset.id(), Rating.NONE);
                    var state = new AssetRow.State(rating, drafted.contains(asset.id()), now);
                    return AssetRow.of(asset, locale, words, state);
                })
                .toList();
    }

    private AssetRow.Words words(Locale locale) {
        return new AssetRow.Words(
                texts.getTranslation("mark.ai", locale),
                texts.getTranslation("mark.aiHint", locale),
                texts.getTranslation("mark.noAlt", locale),
                texts.getTranslation("mark.noAltHint", locale),
                texts.getTranslation("mark.draft", locale),
                texts.getTranslation("mark.draftHint", locale),
                texts.getTranslation("mark.rights", locale),
                texts.getTranslation("mark.rightsHint", locale),
                texts.getTranslation("mark.damaged", locale),
                texts.getTranslation("mark.damagedHint", locale));
    }
}

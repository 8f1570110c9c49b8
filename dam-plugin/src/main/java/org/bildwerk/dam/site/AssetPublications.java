package org.bildwerk.dam.site;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;

/// All publications of one asset, the latest first: what its addresses have been and which of them are live.
record AssetPublications(List<Publication> all) {

    /// Returns the number of the next one; a number is never used twice.
    int nextCounter() {
        return all.isEmpty() ? 1 : all.getFirst().counter() + 1;
    }

    List<Publication> live() {
        return all.stream().filter(Publication::live).toList();
    }

    Optional<Publication> live(Site site) {
        return all.stream()
                .filter(Publication::live)
                .filter(publication -> publication.site().equals(site.id()))
                .findFirst();
    }

    /// Returns the slug on the site. A slug, once out, stays: links and search engines know it.
    Slug slug(Asset asset, Site site) {
        return all.stream()
                .filter(publication -> publication.site().equals(site.id()))
                .findFirst()
                .map(Publication::slug)
                .orElseGet(() -> Slug.ofTitle(
                        asset.description().title(site.defaultLanguage()).orElse(""), site.defaultLanguage()));
    }
}

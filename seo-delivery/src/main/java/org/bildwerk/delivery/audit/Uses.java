package org.bildwerk.delivery.audit;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.jspecify.annotations.Nullable;

/// What a site declared about one page.
///
/// @param page null where it declared nothing
record Uses(Site site, @Nullable Page page) {

    boolean declared() {
        return page != null;
    }

    List<Page.Use> all() {
        return page == null ? List.of() : page.images();
    }

    List<Page.Use> of(AssetId asset) {
        return all().stream().filter(use -> use.asset().equals(asset)).toList();
    }

    Optional<SlotRole> role(Page.Use use) {
        return role(use.slot());
    }

    Optional<SlotRole> role(@Nullable String slot) {
        return Optional.ofNullable(slot).flatMap(site::slot).map(Slot::role);
    }

    /// Returns the language of the page.
    ///
    /// @param said what the page itself says
    String language(@Nullable String said) {
        return Optional.ofNullable(said)
                .or(() -> Optional.ofNullable(page).map(Page::language))
                .orElse(site.defaultLanguage());
    }
}

package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.jspecify.annotations.Nullable;

/// A site as the API speaks of it.
///
/// @param imageOrigin absent for the application's public address
/// @param slots absent keeps the slots; a new site then gets one for each role
record SiteBody(
        @Nullable String key,
        @Nullable String name,
        @Nullable String pageOrigin,
        @Nullable String imageOrigin,
        @Nullable List<String> languages,
        @Nullable List<SlotBody> slots) {

    static SiteBody of(Site site) {
        return new SiteBody(
                site.key(),
                site.name(),
                site.pageOrigin().toString(),
                site.imageOrigin().toString(),
                site.languages(),
                site.slots().stream().map(SlotBody::of).toList());
    }

    SiteSettings settings(@Nullable String siteKey) {
        var chosen = Objects.requireNonNullElse(siteKey, "");
        return new SiteSettings(
                chosen,
                Objects.requireNonNullElse(name, chosen),
                Objects.requireNonNullElse(pageOrigin, ""),
                imageOrigin == null || imageOrigin.isBlank() ? null : imageOrigin,
                Objects.requireNonNullElse(languages, List.of()),
                slots == null ? null : slots.stream().map(SlotBody::slot).toList());
    }
}

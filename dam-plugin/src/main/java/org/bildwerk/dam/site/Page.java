package org.bildwerk.dam.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// A page of a site and the pictures on it, as the site declared it.
///
/// @param url absolute, under the page origin
/// @param modifiedAt when the declaration last changed
public record Page(
        String url, @Nullable String title, @Nullable String language, List<Use> images, Instant modifiedAt) {

    public Page {
        images = List.copyOf(images);
    }

    /// One picture on a page.
    ///
    /// @param slot key of the slot that it stands in; null where the site did not say
    /// @param alt what the page itself says instead of the picture; null takes the asset's own text
    /// @param decorative whether it says nothing that the text does not: its alternative text is then empty
    public record Use(
            AssetId asset, @Nullable String slot, @Nullable String alt, boolean decorative) {}

    /// Finds what the page says about the asset: in the slot, else in a place without a slot.
    public Optional<Use> use(AssetId asset, String slot) {
        var uses = images.stream().filter(use -> use.asset().equals(asset)).toList();
        return uses.stream()
                .filter(use -> slot.equals(use.slot()))
                .findFirst()
                .or(() -> uses.stream().filter(use -> use.slot() == null).findFirst());
    }

    Page with(List<Use> others) {
        return new Page(url, title, language, others, modifiedAt);
    }

    boolean sameAs(Page other) {
        return url.equals(other.url)
                && Objects.equals(title, other.title)
                && Objects.equals(language, other.language)
                && images.equals(other.images);
    }
}

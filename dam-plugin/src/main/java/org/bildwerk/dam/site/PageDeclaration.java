package org.bildwerk.dam.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as a site declares it: what a stranger sent, not checked yet.
///
/// @param url absolute, under the page origin
/// @param language BCP 47 tag; null for the site's default
public record PageDeclaration(
        String url, @Nullable String title, @Nullable String language, List<Image> images) {

    public PageDeclaration {
        images = List.copyOf(images);
    }

    /// One picture on the page.
    ///
    /// @param asset key or id of the asset
    public record Image(
            String asset, @Nullable String slot, @Nullable String alt, boolean decorative) {}
}

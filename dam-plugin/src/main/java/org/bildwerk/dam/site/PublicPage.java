package org.bildwerk.dam.site;

import java.time.Instant;
import java.util.List;

/// A declared page with the pictures on it that the public may see.
///
/// @param modifiedAt when the declaration last changed, or one of its pictures came or went
public record PublicPage(String url, Instant modifiedAt, List<Image> images) {

    public PublicPage {
        images = List.copyOf(images);
    }

    /// A published picture.
    public record Image(String assetKey, Slug slug) {}
}

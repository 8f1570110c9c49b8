package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Locale;
import org.bildwerk.delivery.markup.Picture;
import org.jspecify.annotations.Nullable;

/// Markup in parts, for a site that writes its own elements.
///
/// @param altOrigin `use`, `decorative`, `asset`, `other-language` or `missing`; the last two want a person's attention
/// @param placeholder ThumbHash in Base64
public record MarkupBody(
        String assetKey,
        String slot,
        String role,
        String language,
        String src,
        String alt,
        @Nullable String altLanguage,
        String altOrigin,
        int width,
        int height,
        String sizes,
        boolean lazy,
        List<SourceBody> sources,
        @Nullable String placeholder,
        String html) {

    public record SourceBody(String type, String srcset, List<Picture.Candidate> candidates) {}

    public static MarkupBody of(Picture picture) {
        return new MarkupBody(
                picture.assetKey(),
                picture.slot(),
                picture.role().key(),
                picture.language(),
                picture.src(),
                picture.alt().text(),
                picture.alt().language(),
                picture.alt().origin().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                picture.width(),
                picture.height(),
                picture.sizes(),
                picture.lazy(),
                picture.sources().stream()
                        .map(source -> new SourceBody(source.type(), source.srcset(), source.candidates()))
                        .toList(),
                picture.placeholder(),
                picture.html());
    }
}

package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Locale;
import org.bildwerk.delivery.markup.Picture;
import org.jspecify.annotations.Nullable;

/// Markup in parts, for a site that writes its own elements.
///
/// @param altOrigin `use`, `decorative`, `asset`, `other-language` or `missing`; the last two want a person's attention
/// @param caption in the language of the page, else in the site's default language
/// @param rev of the publication
/// @param spec of the largest rendition
/// @param recipe names how the picture was made; null for one that was not generated here
/// @param assignment as it was sent
/// @param placeholder ThumbHash in Base64
/// @param placeholderImage the same as a tiny PNG in a `data:` address; null for a picture with transparency
/// @param preload `<link>` elements, one for each shape of the slot, for the head of a page that builds the picture by
/// script; null where it should wait
public record MarkupBody(
        String assetKey,
        String slot,
        String role,
        String language,
        String src,
        String alt,
        @Nullable String altLanguage,
        String altOrigin,
        @Nullable String caption,
        String rev,
        String spec,
        @Nullable String recipe,
        @Nullable String assignment,
        int width,
        int height,
        String sizes,
        boolean lazy,
        List<SourceBody> sources,
        @Nullable String placeholder,
        @Nullable String placeholderImage,
        @Nullable String preload,
        String html) {

    /// One format for certain screens; a browser takes the first that it knows, in their order.
    ///
    /// @param media on which screens; null for all others
    /// @param sizes how wide the picture is there
    /// @param width of the largest rendition, which with the height fixes the ratio before the picture is there
    public record SourceBody(
            @Nullable String media,
            String type,
            String srcset,
            String sizes,
            int width,
            int height,
            List<Picture.Candidate> candidates) {

        static SourceBody of(Picture.Source source) {
            return new SourceBody(
                    source.screens().media().orElse(null),
                    source.type(),
                    source.srcset(),
                    source.sizes(),
                    source.largest().width(),
                    source.largest().height(),
                    source.candidates());
        }
    }

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
                picture.caption(),
                picture.trace().rev(),
                picture.trace().spec(),
                picture.trace().recipe(),
                picture.trace().assignment(),
                picture.width(),
                picture.height(),
                picture.sizes(),
                picture.lazy(),
                picture.sources().stream().map(SourceBody::of).toList(),
                picture.placeholder(),
                picture.placeholderImage().orElse(null),
                picture.preload().orElse(null),
                picture.html());
    }
}

package org.bildwerk.delivery.markup;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.dam.site.SlotRole;
import org.jspecify.annotations.Nullable;

/// Everything that a page needs to show a picture in a slot.
///
/// @param src what a browser takes that knows no `srcset`, and what search engines know the picture by
/// @param language of the page
/// @param sources in the order in which a browser looks: the art directions, then what counts for every other screen,
/// each with its best format first; the last one is JPEG, or PNG for a picture with transparency
/// @param width of the largest rendition, which with the height fixes the ratio before the picture is there
/// @param sizes how wide the slot is on which screen
/// @param placeholder ThumbHash of the picture in Base64; null while there is none
/// @param caption in the language of the page, else in the site's default language
public record Picture(
        AssetId asset,
        String assetKey,
        String slot,
        SlotRole role,
        String language,
        String src,
        AltText alt,
        int width,
        int height,
        String sizes,
        List<Source> sources,
        @Nullable String placeholder,
        @Nullable String caption,
        Trace trace) {

    public Picture {
        sources = List.copyOf(sources);
    }

    /// What a measurement needs to know again which picture it was.
    ///
    /// @param rev of the publication
    /// @param spec of the largest rendition
    /// @param recipe names how the picture was made; null for one that was not generated here
    /// @param assignment names the experiment and its arm; null outside experiments
    public record Trace(
            String rev,
            String spec,
            @Nullable String recipe,
            @Nullable String assignment) {}

    /// One format in all its widths, for certain screens.
    ///
    /// @param sizes how wide the slot is on these screens
    public record Source(Screens screens, String type, String sizes, List<Candidate> candidates) {

        public Source {
            candidates = List.copyOf(candidates);
        }

        /// Returns the rendition that fixes the ratio.
        public Candidate largest() {
            return candidates.getLast();
        }

        /// Returns the value of a `srcset` attribute.
        public String srcset() {
            return String.join(
                    ", ",
                    candidates.stream()
                            .map(candidate -> candidate.url() + " " + candidate.width() + "w")
                            .toList());
        }
    }

    /// One rendition.
    public record Candidate(String url, int width, int height) {}

    /// Tells whether the browser should wait until the picture comes near the screen.
    public boolean lazy() {
        return role != SlotRole.HERO;
    }

    /// Returns the markup: a `<picture>`, for the role `og` the `<meta>` elements of a page's head.
    public String html() {
        return PictureHtml.of(this);
    }

    /// Returns the markup inside a `<bw-picture>`, without a style attribute, for pages whose policy forbids them:
    /// `/bw.js` draws the placeholder. For the role `og`, and where there is no placeholder, the same as [#html()].
    public String component() {
        return PictureHtml.component(this);
    }

    /// Returns the `<link>` elements for the head of a page whose first HTML does not hold the picture, one for each
    /// shape of the slot, of which one alone counts on a screen: the best format only, since two would be two
    /// downloads. Empty for what waits until it is near.
    public Optional<String> preload() {
        return lazy() ? Optional.empty() : Optional.of(PictureHtml.preload(this));
    }

    /// Returns a small blurred copy as a `data:` address; empty where there is none, or the picture is transparent.
    public Optional<String> placeholderImage() {
        return placeholder == null ? Optional.empty() : BlurredPlaceholder.of(placeholder);
    }

    Source fallback() {
        return sources.getLast();
    }
}

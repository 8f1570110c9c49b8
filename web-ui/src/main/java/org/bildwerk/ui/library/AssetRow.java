package org.bildwerk.ui.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Rating;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.ui.kit.Sources;
import org.jspecify.annotations.Nullable;

/// What the grid and the filmstrip show of an asset.
///
/// @param w width of the preview's picture, for its proportions
/// @param hash placeholder in Base64; null until it is made
/// @param preview address of the preview with `{size}` in it; null until one is made
/// @param waiting whether the preview is still being made
/// @param marks at most two: AI, and the most urgent warning
record AssetRow(
        String id,
        String title,
        int w,
        int h,
        @Nullable String hash,
        @Nullable String preview,
        boolean waiting,
        String status,
        List<Mark> marks,
        int pick,
        int stars) {

    /// A word on the tile.
    record Mark(
            String text, @Nullable String hint, @Nullable String tone) {}

    /// The words of the marks in the reader's language.
    record Words(
            String ai,
            String aiHint,
            String noAlt,
            String noAltHint,
            String draft,
            String draftHint,
            String rights,
            String rightsHint,
            String damaged,
            String damagedHint) {}

    /// What is known beside the asset.
    record State(Rating rating, boolean drafted, Instant now) {}

    static AssetRow of(Asset asset, Locale locale, Words words, State state) {
        var small = asset.derived().get("preview-512");
        var made = small != null && small.blob() != null;
        var waiting = small == null || small.state() == Derived.State.MISSING;
        return new AssetRow(
                asset.id().toString(),
                asset.displayTitle(locale.getLanguage()),
                made ? Objects.requireNonNull(small).width() : asset.version().width(),
                made ? Objects.requireNonNull(small).height() : asset.version().height(),
                asset.placeholder().orElse(null),
                made ? address(asset) : null,
                waiting,
                asset.status().key(),
                marks(asset, locale, words, state),
                state.rating.pick(),
                state.rating.stars());
    }

    private static String address(Asset asset) {
        var small = asset.derived().get("preview-512");
        var stamp = small == null ? 0 : small.updatedAt().toEpochMilli();
        return "/api/v1/assets/" + asset.id() + "/previews/{size}?v=" + Long.toString(stamp, 36);
    }

    private static List<Mark> marks(Asset asset, Locale locale, Words words, State state) {
        var marks = new ArrayList<Mark>();
        if (Sources.isGenerated(asset.description().digitalSourceType())) {
            marks.add(new Mark(words.ai, words.aiHint, null));
        }
        if (asset.damage().isPresent() || asset.undecodable().isPresent()) {
            marks.add(new Mark(words.damaged, words.damagedHint, "bad"));
        } else if (!asset.rights().allowsPublicUseAt(state.now)) {
            marks.add(new Mark(words.rights, words.rightsHint, "bad"));
        } else if (state.drafted) {
            marks.add(new Mark(words.draft, words.draftHint, "accent"));
        } else if (missesAlt(asset, locale)) {
            marks.add(new Mark(words.noAlt, words.noAltHint, "warn"));
        }
        return marks;
    }

    private static boolean missesAlt(Asset asset, Locale locale) {
        var texts = asset.description().texts();
        return texts.values().stream().map(Text::alt).noneMatch(java.util.Objects::nonNull)
                || (texts.containsKey(locale.getLanguage())
                        && asset.description().text(locale.getLanguage()).alt() == null);
    }
}

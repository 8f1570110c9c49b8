package org.bildwerk.delivery.markup;

import org.bildwerk.dam.site.Page;
import org.jspecify.annotations.Nullable;

/// What somebody wants the markup of.
///
/// @param asset key or id
/// @param language BCP 47 tag of the page
/// @param alt what the page itself says instead of the picture; null takes the asset's own text
/// @param decorative whether it says nothing that the text does not: its alternative text is then empty
/// @param assignment names the experiment and its arm that chose this picture; comes back with every measurement
public record MarkupWish(
        String asset,
        String language,
        @Nullable String alt,
        boolean decorative,
        @Nullable String assignment) {

    private static final int LONGEST = 100;

    public MarkupWish {
        alt = alt == null || alt.isBlank() ? null : alt.strip();
        if (assignment != null && (assignment.length() > LONGEST || !assignment.matches("[A-Za-z0-9._:-]+"))) {
            throw new IllegalArgumentException(
                    "`assignment` takes letters, digits and . _ : - up to %d, not `%s`".formatted(LONGEST, assignment));
        }
    }

    /// Returns the wish of a page that says nothing about the picture itself.
    MarkupWish withoutAlt() {
        return new MarkupWish(asset, language, null, decorative, assignment);
    }

    /// Returns the wish of a page that says something about the picture itself.
    public MarkupWish with(Page.Use use) {
        return new MarkupWish(asset, language, use.alt(), use.decorative(), assignment);
    }
}

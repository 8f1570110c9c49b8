package org.bildwerk.delivery.markup;

import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.site.Page;
import org.jspecify.annotations.Nullable;

/// The alternative text of a picture in its place, and where it comes from. Never a file name.
///
/// @param language in which it is written; null where nothing is said
/// @param origin who said it; [Origin#OTHER_LANGUAGE] and [Origin#MISSING] want a person's attention
public record AltText(String text, @Nullable String language, Origin origin) {

    /// Where an alternative text comes from.
    public enum Origin {
        /// The page said it for this place.
        USE,
        /// The page declared the picture decorative: the text is empty on purpose.
        DECORATIVE,
        /// The asset has it in the language wanted.
        ASSET,
        /// The asset has it, but only in another language.
        OTHER_LANGUAGE,
        /// Nobody has written one yet.
        MISSING
    }

    /// Chooses the text: what the page says wins, then the asset in the language wanted, in the same language of
    /// another region, in the site's default language, in any.
    public static AltText of(Page.@Nullable Use use, Description description, String language, String defaultLanguage) {
        if (use != null && use.decorative()) {
            return new AltText("", null, Origin.DECORATIVE);
        }
        if (use != null && use.alt() != null) {
            return new AltText(use.alt(), language, Origin.USE);
        }
        return description
                .altLanguage(language)
                .flatMap(tag -> in(description, tag, Origin.ASSET))
                .or(() -> in(description, defaultLanguage, Origin.OTHER_LANGUAGE))
                .or(() -> any(description))
                .orElseGet(() -> new AltText("", null, Origin.MISSING));
    }

    private static Optional<AltText> in(Description description, String language, Origin origin) {
        var alt = description.text(language).alt();
        return alt == null ? Optional.empty() : Optional.of(new AltText(alt, language, origin));
    }

    private static Optional<AltText> any(Description description) {
        return description.texts().entrySet().stream()
                .filter(entry -> entry.getValue().alt() != null)
                .findFirst()
                .map(AltText::other);
    }

    private static AltText other(Map.Entry<String, Text> entry) {
        return new AltText(String.valueOf(entry.getValue().alt()), entry.getKey(), Origin.OTHER_LANGUAGE);
    }
}

package org.bildwerk.dam.metadata;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows which language tags there are.
public final class Language {

    private static final Set<String> KNOWN = Stream.of(Locale.getISOLanguages())
            .flatMap(code -> Stream.of(code, Locale.of(code).getISO3Language()))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private Language() {}

    /// Returns the tag in its usual spelling: `de`, `en-GB`.
    ///
    /// @throws UnknownLanguageException if it is no BCP 47 tag of a language that there is
    public static String tag(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            var tag = locale.toLanguageTag();
            if (KNOWN.contains(locale.getLanguage())
                    && tag.length() <= 35
                    && locale.getExtensionKeys().isEmpty()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            throw new UnknownLanguageException(text, e);
        }
        throw new UnknownLanguageException(text, null);
    }

    /// Tells whether [#tag(String)] takes the text.
    public static boolean isKnown(String text) {
        try {
            tag(text);
            return true;
        } catch (UnknownLanguageException e) {
            return false;
        }
    }
}

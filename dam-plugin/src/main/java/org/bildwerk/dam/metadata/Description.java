package org.bildwerk.dam.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is said about an asset.
///
/// @param texts by BCP 47 language tag
/// @param digitalSourceType IPTC term as a full URI; null where unknown
public record Description(
        SortedMap<String, Text> texts,
        List<String> keywords,
        List<String> creators,
        @Nullable String digitalSourceType) {

    public static final Description EMPTY = new Description(new TreeMap<>(), List.of(), List.of(), null);

    public Description {
        texts = new TreeMap<>(texts);
        keywords = List.copyOf(keywords);
        creators = List.copyOf(creators);
    }

    /// Returns the text in the language; empty where nothing is said in it.
    public Text text(String language) {
        return texts.getOrDefault(language, Text.EMPTY);
    }

    /// Returns the title in the language, else the first in any language.
    public Optional<String> title(String language) {
        return Optional.ofNullable(text(language).title())
                .or(() -> texts.values().stream()
                        .map(Text::title)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /// Finds the language whose alternative text will do for the wanted one: itself, else the same language of
    /// another region, the plainest first.
    public Optional<String> altLanguage(String wanted) {
        var primary = primary(wanted);
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().alt() != null
                        && primary(entry.getKey()).equals(primary))
                .map(Map.Entry::getKey)
                .min(Comparator.<String, Boolean>comparing(tag -> !tag.equals(wanted))
                        .thenComparingInt(String::length));
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    /// Returns a copy with the text of one language replaced.
    public Description withText(String language, Text text) {
        var changed = new TreeMap<String, Text>((Map<String, Text>) texts);
        if (text.isEmpty()) {
            changed.remove(language);
        } else {
            changed.put(language, text);
        }
        return new Description(changed, keywords, creators, digitalSourceType);
    }

    /// Returns a copy with another digital source type.
    public Description withSourceType(@Nullable String term) {
        return new Description(texts, keywords, creators, term);
    }
}

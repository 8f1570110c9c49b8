package org.bildwerk.dam.metadata.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes out of a prompt what the picture was to show: its first phrase, freed of weights and names of adapters, where
/// it is a phrase and in the language wanted. A prompt is internal, so no more than that is taken.
final class PromptSubject {

    private static final Set<String> GERMAN = Set.of(
            "ein", "eine", "einer", "einem", "der", "die", "das", "und", "mit", "im", "am", "auf", "vor", "über",
            "unter", "zum", "beim");
    private static final Set<String> ENGLISH =
            Set.of("a", "an", "the", "and", "with", "in", "on", "at", "of", "under", "over", "by", "near", "through");
    private static final int LONGEST = 100;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 16;

    private PromptSubject() {}

    static Optional<String> of(String prompt, String language) {
        var head = prompt.length() > 2_000 ? prompt.substring(0, 2_000) : prompt;
        var plain = head.replaceAll("<[^<>]{0,200}>", " ")
                .replaceAll(":\\d(?:\\.\\d{1,3})?(?=[)\\]])", "")
                .replaceAll("[()\\[\\]{}\"\\\\]", " ");
        for (var phrase : plain.split("[,;.|\\n]", 20)) {
            var words = phrase.strip().replaceAll("\\s+", " ");
            if (isPhrase(words) && isIn(words, language)) {
                return Optional.of(words);
            }
            if (!words.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPhrase(String words) {
        int count = words.split(" ").length;
        return words.length() <= LONGEST
                && count >= FEWEST_WORDS
                && count <= MOST_WORDS
                && words.chars().allMatch(c -> Character.isLetter(c) || " '’-".indexOf(c) >= 0);
    }

    /// Tells the language by its small words; without any, it stays open.
    private static boolean isIn(String words, String language) {
        var small = List.of(words.toLowerCase(Locale.ROOT).split(" "));
        long german = small.stream().filter(GERMAN::contains).count();
        long english = small.stream().filter(ENGLISH::contains).count();
        return language.startsWith("de") ? german > english : english > german;
    }
}

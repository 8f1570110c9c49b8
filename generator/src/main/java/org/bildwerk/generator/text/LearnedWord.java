package org.bildwerk.generator.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word of textual inversion: it stands for vectors that lie in the text encoder under these tokens.
///
/// @param name as it is written in prompts, in any case
public record LearnedWord(String name, List<Integer> tokens) {

    /// Finds a word in any case where it stands by itself.
    public static Pattern pattern(String name) {
        return pattern(List.of(name));
    }

    /// The longest name first, so that none hides one that begins with it.
    static Pattern pattern(List<String> names) {
        var any = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?:" + any + ")(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public LearnedWord {
        tokens = List.copyOf(tokens);
        if (name.isBlank() || tokens.isEmpty()) {
            throw new IllegalArgumentException("A learned word has a name and at least one token");
        }
    }
}

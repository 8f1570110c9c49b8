package org.bildwerk.generator.text;

import java.util.List;

/// A word of textual inversion: it stands for vectors that lie in the text encoder under these tokens.
///
/// @param name as it is written in prompts, in any case
public record LearnedWord(String name, List<Integer> tokens) {

    public LearnedWord {
        tokens = List.copyOf(tokens);
        if (name.isBlank() || tokens.isEmpty()) {
            throw new IllegalArgumentException("A learned word has a name and at least one token");
        }
    }
}

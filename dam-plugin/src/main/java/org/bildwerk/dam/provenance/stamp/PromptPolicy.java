package org.bildwerk.dam.provenance.stamp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.jspecify.annotations.Nullable;

/// What a file does with prompts.
///
/// @param told whether it tells them
/// @param redacted whether a person has ruled them out
/// @param reason why they are taken out of what others signed
/// @param known texts that are prompts wherever they stand
record PromptPolicy(boolean told, boolean redacted, RedactionReason reason, List<String> known) {

    // A shorter text stands in too many places that are no prompt.
    private static final int SHORTEST = 8;

    PromptPolicy {
        known = List.copyOf(known);
    }

    static PromptPolicy of(boolean wanted, Optional<Redaction> redaction, Optional<Recipe> recipe) {
        return new PromptPolicy(
                wanted && redaction.isEmpty(),
                redaction.isPresent(),
                redaction.map(Redaction::reason).orElse(RedactionReason.TRADE_SECRET),
                recipe.map(known -> texts(known.prompt(), known.negativePrompt()))
                        .orElse(List.of()));
    }

    private static List<String> texts(String prompt, @Nullable String negativePrompt) {
        return Stream.of(prompt, negativePrompt == null ? "" : negativePrompt)
                .map(String::strip)
                .filter(text -> text.length() >= SHORTEST)
                .toList();
    }
}

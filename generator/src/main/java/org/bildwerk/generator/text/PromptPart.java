package org.bildwerk.generator.text;

/// A part of a prompt, after its brackets are understood.
sealed interface PromptPart {

    /// Words of one weight.
    record Words(String text, float weight) implements PromptPart {}

    /// The word `BREAK`: what follows begins a chunk of its own.
    record Break() implements PromptPart {}
}

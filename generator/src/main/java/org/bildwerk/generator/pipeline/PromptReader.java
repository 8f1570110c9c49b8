package org.bildwerk.generator.pipeline;

/// Turns a prompt into tokens of one text encoder.
@FunctionalInterface
public interface PromptReader {

    /// @param emphasised whether brackets weigh words
    PromptTokens read(String prompt, boolean emphasised);
}

package org.bildwerk.generator.text;

import java.util.List;

/// A prompt as a text encoder takes it.
///
/// @param chunks at least one; their vectors are laid one behind the other
/// @param tokens how many tokens the whole prompt has, the cut ones too
/// @param room how many of them the chunks had room for at most
/// @param cut the words that found no room, in order; empty where all did
/// @param unknown the words that the model hardly knows, each once
public record EncodedPrompt(List<PromptChunk> chunks, int tokens, int room, String cut, List<String> unknown) {

    public EncodedPrompt {
        chunks = List.copyOf(chunks);
        unknown = List.copyOf(unknown);
    }
}

package org.bildwerk.dam.generation;

import java.util.List;

/// What becomes of a prompt in a model.
///
/// @param tokens how many the text has, without those that begin and end a piece
/// @param perPiece how many the model reads in one piece
/// @param cut words at the end that the model does not get to see
/// @param unknown words that the model was never taught
public record PromptReading(int tokens, int perPiece, List<String> cut, List<String> unknown) {

    public PromptReading {
        cut = List.copyOf(cut);
        unknown = List.copyOf(unknown);
    }

    /// Returns how many pieces the text is read in; at least one.
    public int pieces() {
        return Math.max(1, Math.ceilDiv(tokens, perPiece));
    }
}

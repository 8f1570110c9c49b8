package org.bildwerk.generator.text;

/// One input of a text encoder.
///
/// @param ids as many tokens as the encoder takes, with start, end and padding
/// @param weights what each token's vector is multiplied by, see [EmphasisMode]
public record PromptChunk(int[] ids, float[] weights) {

    /// Tells whether any token is weighed.
    public boolean emphasised() {
        for (float weight : weights) {
            if (weight != 1) {
                return true;
            }
        }
        return false;
    }
}

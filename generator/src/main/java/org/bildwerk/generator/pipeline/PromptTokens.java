package org.bildwerk.generator.pipeline;

/// A prompt as a text encoder takes it: one or more pieces of equal length, with a weight for each token.
///
/// @param ids pieces × length, beginning and end included
/// @param weights 1 where nothing is emphasised
public record PromptTokens(int[] ids, float[] weights, int length) {

    public PromptTokens {
        if (length < 1 || ids.length % length != 0 || ids.length != weights.length || ids.length == 0) {
            throw new IllegalArgumentException(ids.length + " tokens are no pieces of " + length);
        }
    }

    int pieces() {
        return ids.length / length;
    }

    /// Returns this with pieces of another prompt behind it, until there are so many.
    PromptTokens filled(int pieces, PromptTokens empty) {
        if (pieces <= pieces()) {
            return this;
        }
        var more = java.util.Arrays.copyOf(ids, pieces * length);
        var weighed = java.util.Arrays.copyOf(weights, pieces * length);
        for (int i = ids.length; i < more.length; i++) {
            more[i] = empty.ids[i % length];
            weighed[i] = 1;
        }
        return new PromptTokens(more, weighed, length);
    }

    boolean weighs() {
        for (float weight : weights) {
            if (weight != 1) {
                return true;
            }
        }
        return false;
    }
}

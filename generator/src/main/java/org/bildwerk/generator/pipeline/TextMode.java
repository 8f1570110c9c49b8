package org.bildwerk.generator.pipeline;

/// How a prompt becomes numbers.
///
/// @param clipSkip layers left out at the end, as diffusers counts them: 0 is none
public record TextMode(Emphasis emphasis, int clipSkip) {

    /// As diffusers reads a prompt: brackets are letters.
    public static final TextMode PLAIN = new TextMode(Emphasis.NONE, 0);

    public TextMode {
        if (clipSkip < 0) {
            throw new IllegalArgumentException("no layers can be left out " + clipSkip + " times");
        }
    }

    /// How brackets weigh words.
    public enum Emphasis {
        /// Not at all.
        NONE,
        /// The vectors are multiplied, and the mean of all restored.
        ORIGINAL,
        /// The vectors are multiplied.
        NO_NORM
    }
}

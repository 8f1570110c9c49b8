package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.text.EmphasisMode;
import org.jspecify.annotations.Nullable;

/// How a prompt becomes numbers.
///
/// @param emphasis how brackets weigh words; null where they are letters, as in diffusers
/// @param clipSkip layers left out at the end, as diffusers counts them: 0 is none
public record TextMode(@Nullable EmphasisMode emphasis, int clipSkip) {

    /// As diffusers reads a prompt.
    public static final TextMode PLAIN = new TextMode(null, 0);

    public TextMode {
        if (clipSkip < 0) {
            throw new IllegalArgumentException(clipSkip + " layers cannot be left out");
        }
    }
}

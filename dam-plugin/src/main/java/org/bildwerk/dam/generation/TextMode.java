package org.bildwerk.dam.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a prompt became numbers.
///
/// @param emphasis how brackets weigh words: `none`, `original` (with the mean restored) or `no-norm`
/// @param clipSkip layers left out at the end, as diffusers counts them: 0 is none
/// @param textualInversions words that stand for trained vectors
public record TextMode(@Nullable String emphasis, int clipSkip, List<Recipe.Adapter> textualInversions) {

    // A stored one may lack the list.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public TextMode {
        textualInversions = textualInversions == null ? List.of() : List.copyOf(textualInversions);
    }
}

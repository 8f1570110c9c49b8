package org.bildwerk.dam.generation.infotext;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.bildwerk.dam.provenance.evidence.generator.Dialects;
import org.bildwerk.dam.provenance.evidence.generator.Found;
import org.jspecify.annotations.Nullable;

/// Recipes as text.
public final class Infotext {

    private Infotext() {}

    /// A recipe to fill a form with.
    ///
    /// @param software that wrote it
    /// @param recipe in the present format; what has no field is among its settings
    /// @param notUnderstood what was said and is nowhere in the form, as `name: value`, or in words
    public record Read(String software, Recipe recipe, List<String> notUnderstood) {

        public Read {
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /// Returns the recipe as the web UI writes it. Says what was wanted: keep it where the prompt may be known.
    public static String write(Recipe recipe) {
        return InfotextLines.of(recipe);
    }

    /// Reads a text that somebody pasted; a text without parameters is a prompt, and all of it.
    public static Read read(String text) {
        return Dialects.infotext(text)
                .flatMap(Infotext::wanted)
                .orElseGet(() -> new Read("", Recipe.wanted("", text.strip()).recipe(), List.of()));
    }

    /// Reads the texts of a file that somebody dropped; empty if no generator that we know wrote them.
    public static Optional<Read> read(Traces traces) {
        return Dialects.read(traces).stream()
                .map(Infotext::wanted)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Read> wanted(Found found) {
        @Nullable Recipe recipe = found.recipe();
        return recipe == null ? Optional.empty() : Optional.of(FoundRecipe.of(found, recipe));
    }
}

package org.bildwerk.ui.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.infotext.Infotext;

/// Settings that another program wrote as text beside its picture.
///
/// @param recipe what it says, with a model that is there
/// @param left what is not taken over, in the words of the text
record PastedSettings(Recipe recipe, List<String> left) {

    private static final Pattern LOOKS_SO = Pattern.compile("(?m)^(Negative prompt|Steps): ");

    /// Reads a text; empty where it is just a prompt.
    ///
    /// @param model the choice of models; the chosen one stands in for one that is not there
    /// @param unknown what a model that is not there is called among what is left
    static Optional<PastedSettings> read(String text, ModelPart model, String unknown) {
        if (!LOOKS_SO.matcher(text).find()) {
            return Optional.empty();
        }
        var read = Infotext.read(text);
        if (read.software().isEmpty()) {
            return Optional.empty();
        }
        var left = new ArrayList<>(read.notUnderstood());
        var recipe = read.recipe();
        if (model.knows(recipe.model())) {
            return Optional.of(new PastedSettings(recipe, left));
        }
        if (!recipe.model().isEmpty()) {
            left.addFirst(unknown + ": " + recipe.model());
        }
        var present = model.model().card().name();
        return Optional.of(new PastedSettings(recipe.edit().model(present, null).recipe(), left));
    }
}

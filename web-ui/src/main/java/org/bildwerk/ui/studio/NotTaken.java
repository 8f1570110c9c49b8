package org.bildwerk.ui.studio;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Recipe;

/// Finds what a recipe wants and the form does not say.
///
/// @param words in which it is told
record NotTaken(RecipeWords words) {

    /// Returns what is missing, as `name: value`.
    ///
    /// @param said by the form once it shows the wanted
    List<String> between(Recipe wanted, Recipe said) {
        var missing = new ArrayList<String>();
        var taken = said.adapters().stream().map(NotTaken::laid).toList();
        var rest = wanted.adapters().stream()
                .filter(adapter -> !taken.contains(laid(adapter)))
                .toList();
        var sought = wanted.edit().adapters(rest).recipe();
        var found = said.edit().adapters(List.of()).recipe();
        for (var each : words.differences(comparable(sought), comparable(found))) {
            if (each.one() != null) {
                missing.add(each.name() + ": " + each.one());
            }
        }
        return missing;
    }

    // Its file is found by its name.
    private static Recipe.Adapter laid(Recipe.Adapter adapter) {
        return new Recipe.Adapter(adapter.name(), null, adapter.weight(), adapter.textEncoderWeight());
    }

    // Where and by which files it was made is not for the form to say, nor the size at which a source is worked, nor
    // the seed of an enlargement.
    private static Recipe comparable(Recipe recipe) {
        var mode = recipe.mode();
        boolean own = mode != null && mode.needsSource() && mode != GenerationMode.IMAGE_TO_IMAGE;
        return recipe.edit()
                .prompt(recipe.prompt().strip())
                .model(recipe.model(), null)
                .seed(mode == GenerationMode.UPSCALE ? null : recipe.seed())
                .size(own ? null : recipe.width(), own ? null : recipe.height())
                .making(null)
                .recipe();
    }
}

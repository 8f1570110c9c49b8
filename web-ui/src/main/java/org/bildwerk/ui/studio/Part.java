package org.bildwerk.ui.studio;

import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;

/// A part of the order form.
interface Part {

    /// Offers what the model can do and nothing else.
    void fit(ModelCard model, Capabilities can);

    /// Shows what a recipe says; what it leaves open is as the model has it.
    void show(Recipe recipe);

    /// Writes what is chosen.
    void write(RecipeEdit edit);
}

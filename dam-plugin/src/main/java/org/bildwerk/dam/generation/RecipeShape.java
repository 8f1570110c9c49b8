package org.bildwerk.dam.generation;

import org.jspecify.annotations.Nullable;

/// Holds a wanted recipe against its own shape: what a body leaves out although nothing can be made without it.
final class RecipeShape {

    private RecipeShape() {}

    /// @throws OrderRefusedException naming the first that is missing
    static void check(Recipe recipe) {
        recipe.adapters().forEach(adapter -> require("adapters.name", adapter.name()));
        if (recipe.textMode() != null) {
            recipe.textMode()
                    .textualInversions()
                    .forEach(word -> require("textMode.textualInversions.name", word.name()));
        }
        if (recipe.hires() != null) {
            require("hires.upscaler", recipe.hires().upscaler());
        }
        if (recipe.inputs() != null) {
            check(recipe.inputs());
        }
        if ((recipe.width() == null) != (recipe.height() == null)) {
            throw new OrderRefusedException(
                    GenerationRefusal.SIZE_INCOMPLETE, recipe.width() == null ? "width" : "height");
        }
    }

    private static void check(Inputs inputs) {
        if (inputs.source() != null) {
            require("inputs.source.version", inputs.source().version());
        }
        if (inputs.mask() != null) {
            require("inputs.mask.sha256", inputs.mask().sha256());
        }
        for (var control : inputs.controls()) {
            require("inputs.controls.model", control.model());
            require("inputs.controls.version", control.version());
        }
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new OrderRefusedException(GenerationRefusal.VALUE_MISSING, name);
        }
    }
}

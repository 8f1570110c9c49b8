package org.bildwerk.generator;

import java.util.Objects;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.pipeline.Wish;
import org.bildwerk.generator.registry.Installed;

/// Holds an order against what the files of its model and its adapters say, so that nothing waits in a queue that
/// cannot be made.
final class OrderCheck {

    private static final int MOST_STEPS = 1000;

    private OrderCheck() {}

    /// @throws GeneratorException naming what cannot be made
    static void check(Workshop workshop, Recipe recipe) {
        var installed = workshop.shelf().require(Kind.MODEL, recipe.model());
        var model = workshop.model(installed);
        var settled = Settled.of(recipe, model, installed.card());
        settled.scheduler().scheduler(settled.steps());
        strength(recipe, settled.steps());
        secondStage(recipe);
        prompts(workshop, recipe, installed, model, settled.steps());
        var overlay = TaskRun.adapters(workshop, recipe);
        model.parts().values().forEach(part -> overlay.requireFit(part.graph()));
    }

    private static void strength(Recipe recipe, int steps) {
        var source = recipe.inputs() == null ? null : recipe.inputs().source();
        var strength = source == null ? null : source.strength();
        if (strength != null && recipe.mode() != GenerationMode.UPSCALE && (int) (steps * strength.floatValue()) < 1) {
            throw Settled.wrong("%d steps at a strength of %s leave none to make: take more of one of them"
                    .formatted(steps, strength));
        }
    }

    private static void secondStage(Recipe recipe) {
        var hires = recipe.hires();
        if (hires == null || recipe.mode() == GenerationMode.UPSCALE) {
            return;
        }
        if (hires.strength() > 0 && hires.numInferenceSteps() < 1) {
            throw new GeneratorRefused(GeneratorRefusal.PICTURE_STEPS_WRONG, hires.numInferenceSteps(), MOST_STEPS);
        }
        var width = Objects.requireNonNullElse(recipe.width(), 0);
        var height = Objects.requireNonNullElse(recipe.height(), 0);
        if (Math.max(width, height) * hires.scale() > Wish.LONGEST_EDGE) {
            throw new GeneratorRefused(
                    GeneratorRefusal.PICTURE_SIZE_WRONG,
                    (int) (width * hires.scale()),
                    (int) (height * hires.scale()),
                    "an edge is longer than " + Wish.LONGEST_EDGE);
        }
    }

    private static void prompts(Workshop workshop, Recipe recipe, Installed installed, Model model, int steps) {
        var reader = workshop.learned().reader(model, workshop.learned().of(recipe, installed, model));
        reader.longest(recipe.prompt(), steps);
        reader.longest(Objects.requireNonNullElse(recipe.negativePrompt(), ""), steps);
    }
}

package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.dam.generation.TextMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/// A point of a recipe that the form has no field for, in the words of a reader.
///
/// @param without makes a recipe without it
record Beyond(String name, String value, UnaryOperator<Recipe> without) {

    /// Returns all such points of a recipe.
    static List<Beyond> of(Component reader, Locale locale, Recipe recipe) {
        return new Reading(reader, locale, new ArrayList<>()).of(recipe);
    }

    private record Reading(Component reader, Locale locale, List<Beyond> points) {

        List<Beyond> of(Recipe recipe) {
            if (recipe.sampling() != null) {
                sampling(recipe.sampling());
            }
            if (recipe.textMode() != null) {
                text(recipe.textMode());
            }
            point("studio.noise", recipe.noiseSource(), less("/noiseSource"));
            point("beyond.decoder", recipe.vae(), less("/vae"));
            if (recipe.hires() != null && recipe.mode() != GenerationMode.UPSCALE) {
                point("beyond.stage", stage(recipe.hires()), less("/hires"));
            }
            return points;
        }

        private void sampling(Sampling sampling) {
            sampling.schedulerConfig().forEach((option, value) -> {
                var without = less("/sampling/schedulerConfig/" + option);
                switch (value.equals("true") ? option : "") {
                    case "use_karras_sigmas" -> point("beyond.levels", "Karras", without);
                    case "use_exponential_sigmas" -> point("beyond.levels", "Exponential", without);
                    default -> points.add(new Beyond(option, value, without));
                }
            });
            point("beyond.rescale", figure(sampling.guidanceRescale()), less("/sampling/guidanceRescale"));
            point("beyond.eta", figure(sampling.eta()), less("/sampling/eta"));
            point(
                    "beyond.precision",
                    "float32".equals(sampling.noiseDtype()) ? null : sampling.noiseDtype(),
                    less("/sampling/noiseDtype"));
            if (sampling.variationSeed() != null && sampling.variationStrength() != null) {
                point(
                        "beyond.variation",
                        sampling.variationSeed() + " × " + figure(sampling.variationStrength()),
                        less("/sampling/variationSeed"));
            }
        }

        private void text(TextMode text) {
            point(
                    "beyond.emphasis",
                    "original".equals(text.emphasis()) ? null : text.emphasis(),
                    less("/textMode/emphasis"));
            if (text.clipSkip() > 0) {
                // Counted as the programs do in which people set it: theirs begin with 1.
                point(
                        "beyond.clipSkip",
                        Integer.toString(text.clipSkip() + 1),
                        recipe -> recipe.edit()
                                .textMode(new TextMode(text.emphasis(), 0, text.textualInversions()))
                                .recipe());
            }
        }

        private String stage(Hires stage) {
            return reader.getTranslation(
                    "beyond.stageWords",
                    figure(stage.scale()),
                    stage.upscaler(),
                    figure(stage.strength()),
                    stage.numInferenceSteps());
        }

        private void point(String key, @Nullable String value, UnaryOperator<Recipe> without) {
            if (value != null) {
                points.add(new Beyond(reader.getTranslation(key), value, without));
            }
        }

        private @Nullable String figure(@Nullable Double value) {
            return value == null ? null : NumberFormat.getNumberInstance(locale).format(value);
        }
    }

    /// Leaves out what stands at a place of the recipe.
    private static UnaryOperator<Recipe> less(String place) {
        var pointer = JsonPointer.compile(place);
        return recipe -> {
            var tree = Json.mapper().<ObjectNode>valueToTree(recipe);
            if (tree.at(pointer.head()) instanceof ObjectNode part) {
                part.remove(pointer.last().getMatchingProperty());
            }
            return Json.mapper().treeToValue(tree, Recipe.class);
        };
    }
}

package org.bildwerk.dam.generation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.asset.VersionId;

/// One direction of a matrix: each of the values makes a picture.
///
/// @param values as texts; see [Parameter]
public record Axis(Parameter parameter, List<String> values) {

    public Axis {
        values = List.copyOf(values);
    }

    /// What the values of an axis are.
    public enum Parameter {
        PROMPT,
        /// The first value is sought in the prompt, and each value, the first too, takes its place.
        WORDS,
        NEGATIVE_PROMPT,
        SEED,
        GUIDANCE_SCALE,
        NUM_INFERENCE_STEPS,
        SCHEDULER,
        /// `256x256`.
        SIZE,
        STRENGTH,
        /// Id of a version to begin with.
        SOURCE,
        MODEL,
        /// `name:0.5`.
        ADAPTER_WEIGHT;

        /// Returns the name as stored and spoken in the API: `guidance-scale`.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Reads what [#key()] returns.
        ///
        /// @throws IllegalArgumentException if there is no such parameter
        @JsonCreator
        public static Parameter of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Returns the recipe with one of the values.
    Recipe applied(Recipe recipe, String value) {
        try {
            return edited(recipe, value).recipe();
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new OrderRefusedException(GenerationRefusal.AXIS_VALUE_INVALID, parameter, value);
        }
    }

    private RecipeEdit edited(Recipe recipe, String value) {
        var edit = recipe.edit();
        return switch (parameter) {
            case PROMPT -> edit.prompt(value);
            case WORDS -> edit.prompt(inPlaceOf(values.getFirst(), recipe.prompt(), value));
            case NEGATIVE_PROMPT -> edit.negativePrompt(value);
            case SEED -> edit.seed(Long.parseLong(value));
            case GUIDANCE_SCALE -> edit.guidanceScale(Double.parseDouble(value));
            case NUM_INFERENCE_STEPS -> edit.numInferenceSteps(Integer.parseInt(value));
            case SCHEDULER -> edit.scheduler(value);
            case SIZE -> sized(edit, value.split("[x×]", 2));
            case STRENGTH -> edit.inputs(begun(recipe).withStrength(Double.parseDouble(value)));
            case SOURCE -> edit.inputs(inputs(recipe).withSource(VersionId.of(value)));
            case MODEL -> edit.model(value, null);
            case ADAPTER_WEIGHT -> edit.adapters(weighted(recipe.adapters(), value));
        };
    }

    private static String inPlaceOf(String words, String prompt, String value) {
        if (words.isEmpty() || !prompt.contains(words)) {
            throw new OrderRefusedException(GenerationRefusal.WORDS_NOT_IN_PROMPT, words);
        }
        return prompt.replace(words, value);
    }

    private Inputs begun(Recipe recipe) {
        var inputs = inputs(recipe);
        if (inputs.source() == null) {
            throw new OrderRefusedException(GenerationRefusal.SOURCE_MISSING, parameter.key());
        }
        return inputs;
    }

    private static Inputs inputs(Recipe recipe) {
        return recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
    }

    private static RecipeEdit sized(RecipeEdit edit, String[] edges) {
        if (edges.length != 2) {
            throw new IllegalArgumentException("A size is like 256x256");
        }
        return edit.size(Integer.parseInt(edges[0].strip()), Integer.parseInt(edges[1].strip()));
    }

    private static List<Recipe.Adapter> weighted(List<Recipe.Adapter> adapters, String value) {
        int colon = value.lastIndexOf(':');
        var name = value.substring(0, Math.max(0, colon));
        if (adapters.stream().noneMatch(adapter -> adapter.name().equals(name))) {
            throw new OrderRefusedException(GenerationRefusal.ADAPTER_NOT_LISTED, name);
        }
        double weight = Double.parseDouble(value.substring(colon + 1));
        return adapters.stream()
                .map(adapter -> adapter.name().equals(name)
                        ? new Recipe.Adapter(name, adapter.digest(), weight, adapter.textEncoderWeight())
                        : adapter)
                .toList();
    }
}

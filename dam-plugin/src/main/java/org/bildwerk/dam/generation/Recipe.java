package org.bildwerk.dam.generation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything needed to make a generated picture again. Names follow diffusers. A recipe found in a foreign file has
/// what the file said, and says in its settings what has no place here.
///
/// @param model name of the model; empty where a foreign file did not say
/// @param modelDigest SHA-256 of the model's files; null where a foreign file did not say
/// @param scheduler diffusers class name of the scheduler, for example `DPMSolverMultistepScheduler`
/// @param noiseSource how the seed becomes noise, for example `torch-cpu`
/// @param vae name of a decoder other than the model's own
/// @param adapters LoRA and similar, in the order they were applied
/// @param settings whatever else was set, as the software that made the picture names it
/// @param format of this record: 0 for what was found in a foreign file, [#FORMAT] for our own
/// @param mode null where a foreign file did not say
/// @param vaeDigest SHA-256 of the decoder's files
/// @param sampling how noise became latents, beyond the names above
/// @param textMode how the prompt became numbers
/// @param inputs the pictures that it began with
/// @param hires a second stage at a larger size
/// @param making where and by what it was made; null in a recipe that is only wanted
/// @param origin whose words it follows
public record Recipe(
        String model,
        @Nullable String modelDigest,
        String prompt,
        @Nullable String negativePrompt,
        @Nullable Long seed,
        @Nullable String noiseSource,
        @Nullable String scheduler,
        @Nullable Integer numInferenceSteps,
        @Nullable Double guidanceScale,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String vae,
        List<Adapter> adapters,
        SortedMap<String, String> settings,
        // Absent in older rows.
        @JsonSetter(nulls = Nulls.AS_EMPTY) int format,
        @Nullable GenerationMode mode,
        @Nullable String vaeDigest,
        @Nullable Sampling sampling,
        @Nullable TextMode textMode,
        @Nullable Inputs inputs,
        @Nullable Hires hires,
        @Nullable Making making,
        @Nullable Origin origin) {

    /// The present format of our own recipes.
    public static final int FORMAT = 1;

    // Recipes of older rows lack the lists, and a file may lack the texts.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Recipe {
        model = model == null ? "" : model;
        prompt = prompt == null ? "" : prompt;
        adapters = adapters == null ? List.of() : List.copyOf(adapters);
        settings = new TreeMap<>(settings == null ? Map.of() : settings);
    }

    /// Returns what was wanted and what was not, as one text, as files tell it; empty where neither is known.
    public Optional<String> told() {
        var text = new StringJoiner("\nNegative prompt: ").setEmptyValue("");
        if (!prompt.isBlank() || negativePrompt != null && !negativePrompt.isBlank()) {
            text.add(prompt.strip());
        }
        if (negativePrompt != null && !negativePrompt.isBlank()) {
            text.add(negativePrompt.strip());
        }
        return Optional.of(text.toString()).filter(told -> !told.isEmpty());
    }

    /// Returns an editor that begins with this recipe.
    public RecipeEdit edit() {
        return new RecipeEdit(this);
    }

    /// Returns an editor of our own that begins with a model and a prompt.
    public static RecipeEdit wanted(String model, String prompt) {
        return new RecipeEdit(new Recipe(model, null, prompt, null, null, null, null, null, null, null, null))
                .mode(GenerationMode.TEXT_TO_IMAGE);
    }

    /// A recipe found in a foreign file.
    public Recipe(
            String model,
            @Nullable String modelDigest,
            String prompt,
            @Nullable String negativePrompt,
            @Nullable Long seed,
            @Nullable String noiseSource,
            @Nullable String scheduler,
            @Nullable Integer numInferenceSteps,
            @Nullable Double guidanceScale,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String vae,
            List<Adapter> adapters,
            SortedMap<String, String> settings) {
        this(
                model,
                modelDigest,
                prompt,
                negativePrompt,
                seed,
                noiseSource,
                scheduler,
                numInferenceSteps,
                guidanceScale,
                width,
                height,
                vae,
                adapters,
                settings,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// A recipe without adapters and further settings.
    public Recipe(
            String model,
            @Nullable String modelDigest,
            String prompt,
            @Nullable String negativePrompt,
            @Nullable Long seed,
            @Nullable String noiseSource,
            @Nullable String scheduler,
            @Nullable Integer numInferenceSteps,
            @Nullable Double guidanceScale,
            @Nullable Integer width,
            @Nullable Integer height) {
        this(
                model,
                modelDigest,
                prompt,
                negativePrompt,
                seed,
                noiseSource,
                scheduler,
                numInferenceSteps,
                guidanceScale,
                width,
                height,
                null,
                List.of(),
                new TreeMap<>());
    }

    /// A part laid over the model's weights.
    ///
    /// @param digest as the file gives it, often shortened; null where it did not
    /// @param weight 1 where the file did not say
    /// @param textEncoderWeight null where it is the same as the weight
    public record Adapter(
            String name,
            @Nullable String digest,
            double weight,
            @Nullable Double textEncoderWeight) {

        public Adapter(String name, @Nullable String digest, double weight) {
            this(name, digest, weight, null);
        }
    }
}

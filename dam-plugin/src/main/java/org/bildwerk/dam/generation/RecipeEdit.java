package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes a recipe of our own out of another, part by part. Not thread-safe.
// Long, for it has a method for each part of a recipe.
public final class RecipeEdit {

    private String model;
    private @Nullable String modelDigest;
    private String prompt;
    private @Nullable String negativePrompt;
    private @Nullable Long seed;
    private @Nullable String noiseSource;
    private @Nullable String scheduler;
    private @Nullable Integer numInferenceSteps;
    private @Nullable Double guidanceScale;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable String vae;
    private List<Recipe.Adapter> adapters;
    private final SortedMap<String, String> settings;
    private @Nullable GenerationMode mode;
    private @Nullable String vaeDigest;
    private @Nullable Sampling sampling;
    private @Nullable TextMode textMode;
    private @Nullable Inputs inputs;
    private @Nullable Hires hires;
    private @Nullable Making making;
    private @Nullable Origin origin;

    RecipeEdit(Recipe base) {
        model = base.model();
        modelDigest = base.modelDigest();
        prompt = base.prompt();
        negativePrompt = base.negativePrompt();
        seed = base.seed();
        noiseSource = base.noiseSource();
        scheduler = base.scheduler();
        numInferenceSteps = base.numInferenceSteps();
        guidanceScale = base.guidanceScale();
        width = base.width();
        height = base.height();
        vae = base.vae();
        adapters = new ArrayList<>(base.adapters());
        settings = new TreeMap<>(base.settings());
        mode = base.mode();
        vaeDigest = base.vaeDigest();
        sampling = base.sampling();
        textMode = base.textMode();
        inputs = base.inputs();
        hires = base.hires();
        making = base.making();
        origin = base.origin();
    }

    public RecipeEdit mode(@Nullable GenerationMode value) {
        mode = value;
        return this;
    }

    public RecipeEdit model(String name, @Nullable String digest) {
        model = name;
        modelDigest = digest;
        return this;
    }

    public RecipeEdit vae(@Nullable String name, @Nullable String digest) {
        vae = name;
        vaeDigest = digest;
        return this;
    }

    public RecipeEdit prompt(String text) {
        prompt = text;
        return this;
    }

    public RecipeEdit negativePrompt(@Nullable String text) {
        negativePrompt = text;
        return this;
    }

    public RecipeEdit seed(@Nullable Long value) {
        seed = value;
        return this;
    }

    public RecipeEdit noiseSource(@Nullable String name) {
        noiseSource = name;
        return this;
    }

    public RecipeEdit scheduler(@Nullable String diffusersClass) {
        scheduler = diffusersClass;
        return this;
    }

    public RecipeEdit numInferenceSteps(@Nullable Integer value) {
        numInferenceSteps = value;
        return this;
    }

    public RecipeEdit guidanceScale(@Nullable Double value) {
        guidanceScale = value;
        return this;
    }

    public RecipeEdit size(@Nullable Integer newWidth, @Nullable Integer newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    public RecipeEdit adapters(List<Recipe.Adapter> value) {
        adapters = value;
        return this;
    }

    public RecipeEdit setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public RecipeEdit sampling(@Nullable Sampling value) {
        sampling = value;
        return this;
    }

    public RecipeEdit textMode(@Nullable TextMode value) {
        textMode = value;
        return this;
    }

    public RecipeEdit inputs(@Nullable Inputs value) {
        inputs = value;
        return this;
    }

    public RecipeEdit hires(@Nullable Hires value) {
        hires = value;
        return this;
    }

    public RecipeEdit making(@Nullable Making value) {
        making = value;
        return this;
    }

    public RecipeEdit origin(@Nullable Origin value) {
        origin = value;
        return this;
    }

    /// Returns the recipe, in the present format.
    public Recipe recipe() {
        return new Recipe(
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
                Recipe.FORMAT,
                mode,
                vaeDigest,
                sampling,
                textMode,
                inputs,
                hires,
                making,
                origin);
    }
}

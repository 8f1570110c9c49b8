package org.bildwerk.dam.provenance.manifest;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.generation.Recipe;
import org.jspecify.annotations.Nullable;

/// How a model made a picture, as far as it is told to the world.
///
/// @param tool the program that ran the model
/// @param modelDigest SHA-256 of the model's files
/// @param prompt null unless the site opted in to enclosing it
/// @param controls pictures that guided it, in order; their bytes are handed over when signing
public record Generation(
        Tool tool,
        String modelName,
        @Nullable String modelDigest,
        @Nullable String prompt,
        List<Ingredient.Picture> controls,
        HumanOversight oversight) {

    private static final String UNKNOWN = "unknown";

    /// A generation of which nothing was written down.
    public static Generation unrecorded(HumanOversight oversight) {
        return new Generation(new Tool(UNKNOWN, UNKNOWN), UNKNOWN, null, null, List.of(), oversight);
    }

    public Generation {
        controls = List.copyOf(controls);
    }

    /// Returns what a recipe tells, without the prompt.
    public static Generation of(Recipe recipe, HumanOversight oversight) {
        var model = recipe.model().isBlank() ? UNKNOWN : recipe.model();
        var version = recipe.modelDigest() == null ? UNKNOWN : recipe.modelDigest();
        return new Generation(new Tool(model, version), model, recipe.modelDigest(), null, List.of(), oversight);
    }

    public Generation withPrompt(String text) {
        return new Generation(tool, modelName, modelDigest, text, controls, oversight);
    }

    public Generation guidedBy(List<Ingredient.Picture> pictures) {
        return new Generation(tool, modelName, modelDigest, prompt, pictures, oversight);
    }

    /// Returns model, prompt and control pictures.
    List<Ingredient> inputs() {
        var inputs = new ArrayList<Ingredient>();
        inputs.add(new Ingredient.Model(modelName, purl()));
        if (prompt != null) {
            inputs.add(new Ingredient.Prompt(prompt));
        }
        inputs.addAll(controls);
        return inputs;
    }

    ManifestDefinition.Assertion disclosure() {
        var data = Json.mapper()
                .createObjectNode()
                .put("modelType", Ingredient.Model.TYPE)
                .put("modelName", modelName);
        var purl = purl();
        if (purl != null) {
            data.put("modelIdentifier", purl);
        }
        data.putObject("contentProfile").put("humanOversightLevel", oversight.term());
        return new ManifestDefinition.Assertion("c2pa.ai-disclosure", true, data);
    }

    private @Nullable String purl() {
        return modelDigest == null || !modelDigest.matches("[0-9a-f]{64}")
                ? null
                : "pkg:generic/%s?checksum=sha256:%s".formatted(Statement.percent(modelName), modelDigest);
    }
}

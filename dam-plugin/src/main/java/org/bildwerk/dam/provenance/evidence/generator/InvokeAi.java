package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// InvokeAI: `invokeai_metadata` since release 3, `sd-metadata` before.
final class InvokeAi implements Dialect {

    private static final String NAME = "InvokeAI";
    private static final List<String> TAKEN = List.of(
            "positive_prompt",
            "negative_prompt",
            "seed",
            "steps",
            "cfg_scale",
            "scheduler",
            "width",
            "height",
            "app_version",
            "rand_device");

    @Override
    public Optional<Found> read(Traces traces) {
        return traces.png("invokeai_metadata")
                .map(text -> BoundedJson.object(text).map(InvokeAi::present).orElseGet(InvokeAi::unreadable))
                .or(() -> traces.png("sd-metadata")
                        .map(text -> BoundedJson.object(text).map(InvokeAi::old).orElseGet(InvokeAi::unreadable)));
    }

    private static Found unreadable() {
        return Found.unreadable(NAME, "The JSON of InvokeAI cannot be read");
    }

    private static Found present(JsonNode json) {
        var notes = new RecipeNotes()
                .prompt(RecipeNotes.text(json, "positive_prompt", "prompt"))
                .negativePrompt(RecipeNotes.text(json.path("negative_prompt")))
                .seed(RecipeNotes.text(json.path("seed")))
                .steps(RecipeNotes.text(json.path("steps")))
                .guidance(RecipeNotes.text(json.path("cfg_scale")))
                .sampler(RecipeNotes.text(json.path("scheduler")))
                .size(RecipeNotes.text(json.path("width")), RecipeNotes.text(json.path("height")))
                .noiseSource("cpu".equals(RecipeNotes.text(json.path("rand_device"))) ? "torch-cpu" : null)
                .model(name(json.path("model")))
                .modelHash(RecipeNotes.text(json.path("model").path("hash")))
                .vae(name(json.path("vae")));
        for (var lora : json.path("loras")) {
            var model = lora.has("model") ? lora.path("model") : lora.path("lora");
            notes.adapter(name(model), RecipeNotes.text(model.path("hash")), RecipeNotes.text(lora.path("weight")));
        }
        notes.rest(json, TAKEN);
        var mode = String.valueOf(RecipeNotes.text(json.path("generation_mode")));
        boolean edited = mode.contains("inpaint") || mode.contains("outpaint");
        var version = RecipeNotes.text(json.path("app_version"));
        return new Found(NAME, version, notes.recipe(), edited, List.of());
    }

    private static @Nullable String name(JsonNode model) {
        return model.isObject() ? RecipeNotes.text(model, "name", "model_name") : RecipeNotes.text(model);
    }

    private static Found old(JsonNode json) {
        var image = json.path("image");
        var first = image.isArray() ? image.path(0) : image;
        var prompt = first.path("prompt");
        var text = prompt.isArray() ? RecipeNotes.text(prompt.path(0).path("prompt")) : RecipeNotes.text(prompt);
        var notes = new RecipeNotes()
                .seed(RecipeNotes.text(first.path("seed")))
                .steps(RecipeNotes.text(first.path("steps")))
                .guidance(RecipeNotes.text(first.path("cfg_scale")))
                .sampler(RecipeNotes.text(first.path("sampler")))
                .size(RecipeNotes.text(first.path("width")), RecipeNotes.text(first.path("height")))
                .model(RecipeNotes.text(json, "model_weights", "model"))
                .modelHash(RecipeNotes.text(json.path("model_hash")));
        Dream.prompts(notes, text);
        notes.rest(first, List.of("seed", "steps", "cfg_scale", "sampler", "width", "height", "prompt"));
        return Found.of(NAME, RecipeNotes.text(json.path("app_version")), notes.recipe());
    }
}

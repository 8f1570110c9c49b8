package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// SwarmUI: JSON with `sui_image_params`, as `parameters` in PNG and as user comment elsewhere.
final class SwarmUi implements Dialect {

    private static final List<String> TAKEN = List.of(
            "prompt",
            "negativeprompt",
            "seed",
            "steps",
            "cfgscale",
            "sampler",
            "width",
            "height",
            "model",
            "vae",
            "swarm_version");

    @Override
    public Optional<Found> read(Traces traces) {
        return Stream.of(traces.png("parameters"), traces.exif("UserComment"))
                .flatMap(Optional::stream)
                .filter(text -> text.contains("sui_image_params"))
                .map(text -> BoundedJson.object(text)
                        .map(SwarmUi::found)
                        .orElseGet(() -> Found.unreadable("SwarmUI", "The JSON of SwarmUI cannot be read")))
                .findFirst();
    }

    private static Found found(JsonNode json) {
        var params = json.path("sui_image_params");
        var model = RecipeNotes.text(params.path("model"));
        var notes = new RecipeNotes()
                .prompt(RecipeNotes.text(params.path("prompt")))
                .negativePrompt(RecipeNotes.text(params.path("negativeprompt")))
                .seed(RecipeNotes.text(params.path("seed")))
                .steps(RecipeNotes.text(params.path("steps")))
                .guidance(RecipeNotes.text(params.path("cfgscale")))
                .sampler(RecipeNotes.text(params, "sampler", "comfyuisampler"))
                .size(RecipeNotes.text(params.path("width")), RecipeNotes.text(params.path("height")))
                .model(model)
                .modelHash(hash(json, model))
                .vae(RecipeNotes.text(params.path("vae")));
        var weights = params.path("loraweights");
        int at = 0;
        for (var lora : params.path("loras")) {
            var name = RecipeNotes.text(lora);
            notes.adapter(name, hash(json, name), RecipeNotes.text(weights.path(at++)));
        }
        notes.rest(params, TAKEN);
        return Found.of("SwarmUI", RecipeNotes.text(params.path("swarm_version")), notes.recipe());
    }

    private static @Nullable String hash(JsonNode json, @Nullable String name) {
        for (var model : json.path("sui_models")) {
            var listed = RecipeNotes.text(model.path("name"));
            if (name != null && listed != null && (listed.equals(name) || listed.startsWith(name + "."))) {
                return RecipeNotes.text(model.path("hash"));
            }
        }
        return null;
    }
}

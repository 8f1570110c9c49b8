package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.embedded.Traces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fooocus and its descendants: JSON in `parameters`, named by `fooocus_scheme`. Its other scheme is an infotext, which
/// [Infotext] reads.
final class Fooocus implements Dialect {

    private static final Pattern SIZE = Pattern.compile("\\((\\d{1,6}), ?(\\d{1,6})\\)");
    private static final Pattern COMBINED = Pattern.compile("(.{1,200}) : ([-.\\d]{1,12})");
    private static final List<String> TAKEN = List.of(
            "prompt",
            "negative_prompt",
            "seed",
            "steps",
            "guidance_scale",
            "sampler",
            "resolution",
            "base_model",
            "base_model_hash",
            "vae",
            "version",
            "metadata_scheme");

    @Override
    public Optional<Found> read(Traces traces) {
        boolean named = traces.png("fooocus_scheme").isPresent();
        return Stream.of(traces.png("parameters"), traces.exif("UserComment"), traces.png("Comment"))
                .flatMap(Optional::stream)
                .filter(BoundedJson::looksLikeObject)
                .filter(text -> named || text.contains("base_model") || text.contains("\"Base Model\""))
                .map(text -> BoundedJson.object(text)
                        .map(Fooocus::found)
                        .orElseGet(() -> Found.unreadable("Fooocus", "The JSON of Fooocus cannot be read")))
                .findFirst();
    }

    private static Found found(JsonNode given) {
        var json = lowerCase(given);
        var notes = new RecipeNotes()
                .prompt(RecipeNotes.text(json.path("prompt")))
                .negativePrompt(RecipeNotes.text(json.path("negative_prompt")))
                .seed(RecipeNotes.text(json.path("seed")))
                .steps(RecipeNotes.text(json.path("steps")))
                .guidance(RecipeNotes.text(json.path("guidance_scale")))
                .sampler(RecipeNotes.text(json.path("sampler")))
                .model(RecipeNotes.text(json.path("base_model")))
                .modelHash(RecipeNotes.text(json.path("base_model_hash")))
                .vae(RecipeNotes.text(json.path("vae")));
        var size = SIZE.matcher(String.valueOf(RecipeNotes.text(json.path("resolution"))));
        if (size.find()) {
            notes.size(size.group(1), size.group(2));
        }
        for (var lora : json.path("loras")) {
            notes.adapter(
                    RecipeNotes.text(lora.path(0)), RecipeNotes.text(lora.path(2)), RecipeNotes.text(lora.path(1)));
        }
        combined(notes, json);
        notes.rest(json, TAKEN);
        return Found.of("Fooocus", RecipeNotes.text(json.path("version")), notes.recipe());
    }

    private static void combined(RecipeNotes notes, JsonNode json) {
        if (json.path("loras").isArray()) {
            return;
        }
        for (var entry : json.properties()) {
            var pair = COMBINED.matcher(String.valueOf(RecipeNotes.text(entry.getValue())));
            if (entry.getKey().startsWith("lora") && pair.matches()) {
                notes.adapter(pair.group(1), null, pair.group(2));
            }
        }
    }

    /// Older releases name the fields as their window does: `Guidance Scale`.
    private static JsonNode lowerCase(JsonNode json) {
        var plain = (ObjectNode) json.deepCopy();
        for (var entry : json.properties()) {
            plain.set(entry.getKey().toLowerCase(Locale.ROOT).replace(' ', '_'), entry.getValue());
        }
        for (var entry : json.properties()) {
            if (!entry.getKey().equals(entry.getKey().toLowerCase(Locale.ROOT).replace(' ', '_'))) {
                plain.remove(entry.getKey());
            }
        }
        return plain;
    }
}

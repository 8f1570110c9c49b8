package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// NovelAI: `Software`, `Source` and a JSON `Comment` in PNG, and the same hidden in the transparency.
final class NovelAi implements Dialect {

    private static final List<String> TAKEN =
            List.of("prompt", "uc", "seed", "steps", "scale", "sampler", "width", "height", "signed_hash");

    @Override
    public Optional<Found> read(Traces traces) {
        return found(traces, Place.PNG_TEXT).or(() -> found(traces, Place.PIXELS));
    }

    private static Optional<Found> found(Traces traces, Place place) {
        var software = traces.text(place, "Software").or(() -> traces.text(place, "Title"));
        if (software.filter(name -> name.contains("NovelAI")).isEmpty()) {
            return Optional.empty();
        }
        var source = traces.text(place, "Source").orElse(null);
        var comment = traces.text(place, "Comment").flatMap(BoundedJson::object);
        return Optional.of(comment.map(json -> found(json, source))
                .orElseGet(() -> Found.unreadable("NovelAI", "The JSON of NovelAI is missing or cannot be read")));
    }

    private static Found found(JsonNode json, @Nullable String source) {
        var caption = json.path("v4_prompt").path("caption").path("base_caption");
        var notes = new RecipeNotes()
                .prompt(RecipeNotes.text(json.path("prompt")))
                .prompt(RecipeNotes.text(caption))
                .negativePrompt(RecipeNotes.text(json.path("uc")))
                .seed(RecipeNotes.text(json.path("seed")))
                .steps(RecipeNotes.text(json.path("steps")))
                .guidance(RecipeNotes.text(json.path("scale")))
                .sampler(RecipeNotes.text(json.path("sampler")))
                .size(RecipeNotes.text(json.path("width")), RecipeNotes.text(json.path("height")))
                .model(source)
                .rest(json, TAKEN);
        boolean edited = "Inpaint".equals(RecipeNotes.text(json.path("request_type")));
        return new Found("NovelAI", source, notes.recipe(), edited, List.of());
    }
}

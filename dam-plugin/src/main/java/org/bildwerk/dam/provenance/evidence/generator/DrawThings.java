package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Traces;
import tools.jackson.databind.JsonNode;

/// Draw Things: short-keyed JSON in the XMP user comment.
final class DrawThings implements Dialect {

    @Override
    public Optional<Found> read(Traces traces) {
        return traces.xmp("exif:UserComment")
                .filter(text -> text.contains("\"c\""))
                .flatMap(BoundedJson::object)
                .filter(json -> json.has("c") && json.has("steps"))
                .map(DrawThings::found);
    }

    private static Found found(JsonNode json) {
        var notes = new RecipeNotes()
                .prompt(RecipeNotes.text(json.path("c")))
                .negativePrompt(RecipeNotes.text(json.path("uc")))
                .seed(RecipeNotes.text(json.path("seed")))
                .steps(RecipeNotes.text(json.path("steps")))
                .guidance(RecipeNotes.text(json.path("scale")))
                .sampler(RecipeNotes.text(json.path("sampler")))
                .model(RecipeNotes.text(json.path("model")));
        InfotextRecipe.size(notes, RecipeNotes.text(json.path("size")));
        for (var lora : json.path("lora")) {
            notes.adapter(RecipeNotes.text(lora.path("model")), null, RecipeNotes.text(lora.path("weight")));
        }
        notes.rest(json, List.of("c", "uc", "seed", "steps", "scale", "sampler", "model", "size"));
        return Found.of("Draw Things", null, notes.recipe());
    }
}

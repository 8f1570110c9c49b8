package org.bildwerk.dam.provenance.stamp;

import java.util.Map;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// What a stamped file will say about how it came to be.
///
/// @param pictures the files of the definition's pictures, by label
/// @param recipe by which we generated the picture; null where we did not
/// @param prompts what becomes of prompts
record Plan(
        ManifestDefinition definition,
        Map<String, Source> pictures,
        @Nullable Recipe recipe,
        PromptPolicy prompts) {

    Plan {
        pictures = Map.copyOf(pictures);
    }

    record Source(BlobId blob, String mediaType) {}
}

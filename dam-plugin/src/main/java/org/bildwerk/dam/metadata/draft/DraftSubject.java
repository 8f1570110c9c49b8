package org.bildwerk.dam.metadata.draft;

import java.util.List;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.taxonomy.Concept;
import org.jspecify.annotations.Nullable;

/// A picture to be described, with what is known of it.
///
/// @param concepts the concepts it carries, the most special first
/// @param recipe how it was made; null where unknown, or its prompt is redacted
public record DraftSubject(
        Asset asset, List<Concept> concepts, @Nullable Recipe recipe, AiOrigin origin) {

    public DraftSubject {
        concepts = List.copyOf(concepts);
    }
}

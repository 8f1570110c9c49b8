package org.bildwerk.dam.taxonomy;

import java.util.Set;

/// A SKOS concept.
///
/// @param key short name, unique in its scheme, part of its path; never changes
/// @param broader the concepts directly above it; empty at the top
public record Concept(ConceptId id, SchemeId scheme, String key, Labels labels, Set<ConceptId> broader) {

    public Concept {
        broader = Set.copyOf(broader);
    }
}

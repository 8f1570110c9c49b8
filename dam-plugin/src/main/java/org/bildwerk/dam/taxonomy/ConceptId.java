package org.bildwerk.dam.taxonomy;

import java.util.UUID;

/// Identifies a concept.
public record ConceptId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static ConceptId of(String text) {
        return new ConceptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

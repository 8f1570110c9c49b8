package org.bildwerk.dam.generation;

import java.util.UUID;

/// Identifies an order for pictures.
public record GenerationId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static GenerationId of(String text) {
        return new GenerationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

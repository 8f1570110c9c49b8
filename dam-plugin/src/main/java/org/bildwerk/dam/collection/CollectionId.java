package org.bildwerk.dam.collection;

import java.util.UUID;

/// Identifies a collection.
public record CollectionId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static CollectionId of(String text) {
        return new CollectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

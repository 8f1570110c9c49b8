package org.bildwerk.dam.collection;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about a collection.
public enum CollectionRefusal implements Refusal {
    COLLECTION_NOT_FOUND("There is no collection %s"),
    COLLECTION_NAME_LENGTH("collection-invalid", "A collection has a name of 1 to 200 characters");

    private final @Nullable String kind;
    private final String text;

    CollectionRefusal(String text) {
        this(null, text);
    }

    CollectionRefusal(@Nullable String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind == null ? reason() : kind;
    }

    @Override
    public String text() {
        return text;
    }
}

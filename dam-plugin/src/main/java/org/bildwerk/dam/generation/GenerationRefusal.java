package org.bildwerk.dam.generation;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why a picture is not generated.
public enum GenerationRefusal implements Refusal {
    GENERATION_CANCELLED("item-failed", "Somebody cancelled it");

    private final @Nullable String kind;
    private final String text;

    GenerationRefusal(@Nullable String kind, String text) {
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

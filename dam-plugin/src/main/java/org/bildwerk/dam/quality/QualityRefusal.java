package org.bildwerk.dam.quality;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about the quality of a picture.
public enum QualityRefusal implements Refusal {
    KEEP_BLOCKED("gate-closed", "%s cannot be kept: %s. Mend it, or have it waived"),
    PUBLISH_BLOCKED("gate-closed", "%s cannot be published: %s. Mend it, or have it waived");

    private final @Nullable String kind;
    private final String text;

    QualityRefusal(@Nullable String kind, String text) {
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

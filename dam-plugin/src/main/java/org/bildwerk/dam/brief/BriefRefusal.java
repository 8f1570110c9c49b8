package org.bildwerk.dam.brief;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about briefs and prompts.
public enum BriefRefusal implements Refusal {
    BRIEF_NOT_FOUND(null, "There is no brief %s"),
    PROMPT_NOT_FOUND(null, "There is no prompt %s"),
    VERSION_STALE("stale-revision", "It is at version %s now, not %s; read it again"),
    TITLE_LENGTH("brief-invalid", "A title has 1 to %s characters"),
    TEXT_LENGTH("brief-invalid", "%s has at most %s characters"),
    LIST_LENGTH("brief-invalid", "%s has at most %s entries");

    private final @Nullable String kind;
    private final String text;

    BriefRefusal(@Nullable String kind, String text) {
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

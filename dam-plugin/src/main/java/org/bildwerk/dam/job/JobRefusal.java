package org.bildwerk.dam.job;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why a job cannot be told of, or why a part of one failed.
public enum JobRefusal implements Refusal {
    JOB_NOT_FOUND("There is no job %s"),
    NODE_STOPPED("item-failed", "The node that worked on it stopped"),
    NO_HANDLER("item-failed", "This node has no handler for it");

    private final @Nullable String kind;
    private final String text;

    JobRefusal(String text) {
        this(null, text);
    }

    JobRefusal(@Nullable String kind, String text) {
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

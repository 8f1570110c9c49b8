package org.bildwerk.dam.metadata;

import org.bildwerk.dam.Refusal;

/// Why a bulk edit is not taken back.
public enum BulkRefusal implements Refusal {
    BULK_EDIT_NOT_FOUND("There is no edit of yours that can be taken back; maybe it is already, or older than 30 days"),
    CHANGED_SINCE("Somebody changed this since, so it stays: %s");

    private final String text;

    BulkRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return reason();
    }

    @Override
    public String text() {
        return text;
    }
}

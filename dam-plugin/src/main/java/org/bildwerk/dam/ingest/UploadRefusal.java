package org.bildwerk.dam.ingest;

import org.bildwerk.dam.Refusal;

/// Why a piece of an upload does not fit.
public enum UploadRefusal implements Refusal {
    UPLOAD_NOT_FOUND("There is no upload %s; it may have expired"),
    UPLOAD_OFFSET("The next piece starts at byte %d, not at %d"),
    UPLOAD_BUSY("Another piece of this upload is being written"),
    UPLOAD_INCOMPLETE("%d of %d bytes are there");

    private final String text;

    UploadRefusal(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}

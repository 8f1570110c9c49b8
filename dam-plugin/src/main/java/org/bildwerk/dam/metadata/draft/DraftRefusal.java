package org.bildwerk.dam.metadata.draft;

import org.bildwerk.dam.Refusal;

/// Why there is no draft, or nothing can be done with it.
public enum DraftRefusal implements Refusal {
    DRAFT_NOT_FOUND("There is no open draft of this text; it may be confirmed or rejected already"),
    DRAFT_TELLS_PROMPT("The text says words of a prompt that was redacted; find others"),
    DRAFT_FIELD_UNKNOWN("There is no text `%s`; there are title, caption and alt"),
    DESCRIBER_SILENT("The service that describes pictures does not answer: %s"),
    DESCRIBER_REFUSED("The service that describes pictures refused: %s"),
    DESCRIBER_UNREADABLE("The service that describes pictures answered something that cannot be read"),
    DESCRIBER_WITHOUT_PICTURE("There is no preview yet that could be sent to the service that describes pictures"),
    DESCRIBER_KNOWS_NOTHING("Nothing is known about the picture to write a draft from");

    private final String text;

    DraftRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return this == DRAFT_NOT_FOUND ? reason() : "draft-failed";
    }

    @Override
    public String text() {
        return text;
    }
}

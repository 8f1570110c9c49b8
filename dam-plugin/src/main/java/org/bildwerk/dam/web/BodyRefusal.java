package org.bildwerk.dam.web;

import org.bildwerk.dam.Refusal;

/// Why a body of JSON is not read.
public enum BodyRefusal implements Refusal {
    CONTENT_TOO_LARGE("The body is larger than %d bytes, which is all that is read of JSON"),
    NOT_AN_OBJECT("`%s` is a JSON object"),
    FIELD_UNKNOWN("There is no field `%s` here"),
    NULL_ITEM("invalid-body", "Item %s of the list is `null`: leave it out or say what it is");

    private final String type;
    private final String text;

    BodyRefusal(String text) {
        this.type = reason();
        this.text = text;
    }

    BodyRefusal(String type, String text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String text() {
        return text;
    }
}

package org.bildwerk.dam.provenance.redaction;

import org.bildwerk.dam.Refusal;

/// Why a prompt is not redacted.
public enum RedactionRefusal implements Refusal {
    REDACTION_REASON_UNKNOWN("%s is no reason: it takes trade-secret, personal-data or invalid-data"),
    NOTHING_TO_REDACT("Nothing is known of a prompt of %s");

    private final String text;

    RedactionRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "redaction-refused";
    }

    @Override
    public String text() {
        return text;
    }
}

package org.bildwerk.dam.provenance.credential;

import org.bildwerk.dam.Refusal;

/// Why a file is not signed.
enum SigningRefusal implements Refusal {
    SIGNING_FAILED("%s");

    private final String text;

    SigningRefusal(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}

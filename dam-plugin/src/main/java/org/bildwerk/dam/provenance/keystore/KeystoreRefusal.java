package org.bildwerk.dam.provenance.keystore;

import org.bildwerk.dam.Refusal;

/// Why the signing keys do not serve.
enum KeystoreRefusal implements Refusal {
    SIGNING_KEY_FAILED("%s");

    private final String text;

    KeystoreRefusal(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}

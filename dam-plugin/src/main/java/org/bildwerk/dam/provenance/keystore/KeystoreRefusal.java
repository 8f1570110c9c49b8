package org.bildwerk.dam.provenance.keystore;

import org.bildwerk.dam.Refusal;

/// Why the DAM says no about signing keys.
public enum KeystoreRefusal implements Refusal {
    SIGNING_KEYS_UNREADABLE("The signing keys in %s cannot be read: is the password right?"),
    SIGNING_KEYS_UNWRITABLE("The signing keys cannot be written to %s"),
    SIGNING_KEYS_OF_OPERATOR("The keys in %s are kept by the operator: put the new one into the file and restart"),
    SIGNING_KEY_KIND("The key %s in %s is of a kind that C2PA does not take: use P-256, RSA from 2048 bits or Ed25519"),
    SIGNING_KEY_UNREADABLE("The entry %s in %s cannot be read"),
    SIGNING_BY_KEY_FAILED("Signing with the key %s failed"),
    CERTIFICATE_NOT_MADE("A certificate could not be made: %s");

    private final String text;

    KeystoreRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "signing-key-failed";
    }

    @Override
    public String text() {
        return text;
    }
}

package org.bildwerk.dam.provenance.credential;

import org.bildwerk.dam.Refusal;

/// Why a file was not signed.
public enum SigningRefusal implements Refusal {
    SIGNING_OFF("Nothing can be signed here: %s"),
    SIGNING_KEY_MISSING("There is no signing key in %s: put one there, or allow the installation to make its own"),
    SIGNING_KEY_EXPIRED("The certificate of the signing key ran out on %s: replace the key"),
    SIGNING_LIBRARY_FAILED("Signing failed: %s"),
    SIGNED_FILE_BROKEN("The signed file does not hold: %s"),
    MANIFEST_BREAKS_RULES("The manifest breaks these rules: %s"),
    PROMPT_STAYS("The prompt cannot be taken out of the file: %s"),
    STAMP_UNDECODABLE("The picture cannot be decoded: %s"),
    STAMP_FORMAT("Files of the type %s carry no credential");

    private final String text;

    SigningRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "signing-failed";
    }

    @Override
    public String text() {
        return text;
    }
}

package org.bildwerk.dam.storage;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a file by the SHA-256 of its bytes: 64 hexadecimal digits, lower case.
public record BlobId(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
    }

    /// Reads a name; empty if it is no SHA-256.
    public static Optional<BlobId> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new BlobId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return sha256;
    }
}

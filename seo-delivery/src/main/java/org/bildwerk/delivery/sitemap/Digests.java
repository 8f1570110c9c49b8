package org.bildwerk.delivery.sitemap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short names for contents.
final class Digests {

    private static final int BYTES = 12;

    private Digests() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    /// Returns the name, and starts anew.
    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    static String of(String text) {
        var digest = start();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return end(digest);
    }
}

package org.bildwerk.dam.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What a program shows to act with an API key: 40 random letters and digits after a prefix by which scanners of leaked
/// secrets know it.
record KeySecret(String value) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PREFIX = "bwk_";
    private static final int LENGTH = 40;

    static KeySecret random(RandomGenerator random) {
        var secret = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new KeySecret(secret.toString());
    }

    /// Returns what was shown as a secret; empty if it cannot be one.
    static Optional<KeySecret> shown(String text) {
        return text.startsWith(PREFIX) ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /// Returns its beginning, by which its owner tells one key from another.
    String hint() {
        return value.substring(0, PREFIX.length() + 4);
    }

    /// Returns what is kept of it. A secret of 238 random bits needs no slow hash.
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

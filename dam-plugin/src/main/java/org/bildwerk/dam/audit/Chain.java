package org.bildwerk.dam.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// The hashes that chain one entry to the next. Every field goes in with its length, so that no two entries look alike.
final class Chain {

    static final byte[] START = new byte[32];

    private Chain() {}

    /// The fields of an entry that are never erased.
    record Fixed(long sequence, Instant at, UUID by, String byName, String channel, String command, String subject) {}

    static byte[] payloadDigest(byte[] salt, String payload) {
        var digest = sha256();
        digest.update(salt);
        return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] previous, Fixed entry, byte[] payloadDigest) {
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(36)
                .putLong(entry.sequence())
                .putLong(entry.at().getEpochSecond())
                .putInt(entry.at().getNano())
                .putLong(entry.by().getMostSignificantBits())
                .putLong(entry.by().getLeastSignificantBits())
                .array());
        text(digest, entry.byName());
        text(digest, entry.channel());
        text(digest, entry.command());
        text(digest, entry.subject());
        return digest.digest(payloadDigest);
    }

    private static void text(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

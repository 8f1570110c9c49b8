package org.bildwerk.watermark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that decides where in a picture the mark lies. Without it a mark can be neither found nor forged.
///
/// From the secret, HKDF (RFC 5869, HMAC-SHA-256) derives the pattern, so a secret that serves elsewhere too may be
/// used. A secret that gets lost cannot be replaced: the marks made with it are then not found any more.
public final class WatermarkKey {

    /// The shortest secret that is taken, in bytes.
    public static final int MIN_BYTES = 16;

    private static final String MAC = "HmacSHA256";
    private static final byte[] SALT = bytes("org.bildwerk.watermark");

    private final byte[] pseudoRandomKey;

    /// @param secret at least 16 bytes from a good random source; copied
    public WatermarkKey(byte[] secret) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "a watermark key has at least %d bytes, not %d".formatted(MIN_BYTES, secret.length));
        }
        this.pseudoRandomKey = mac(SALT, secret);
    }

    /// Expands the key for one purpose, as HKDF-Expand but with a counter of four bytes, so that it may be long.
    byte[] expand(String purpose, int length) {
        var mac = initialised(pseudoRandomKey);
        var output = new byte[length];
        var block = new byte[0];
        for (int at = 0, counter = 1; at < length; at += block.length, counter++) {
            mac.update(block);
            mac.update(bytes(purpose));
            mac.update(
                    new byte[] {(byte) (counter >>> 24), (byte) (counter >>> 16), (byte) (counter >>> 8), (byte) counter
                    });
            block = mac.doFinal();
            System.arraycopy(block, 0, output, at, Math.min(block.length, length - at));
        }
        return output;
    }

    private static byte[] mac(byte[] key, byte[] message) {
        return initialised(key).doFinal(message);
    }

    private static Mac initialised(byte[] key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatermarkKey key && Arrays.equals(key.pseudoRandomKey, pseudoRandomKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pseudoRandomKey);
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "WatermarkKey[hidden]";
    }
}

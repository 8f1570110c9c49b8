package org.bildwerk.dam.site;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What signatures of addresses are made with: 32 random bytes. They leave it as base64url, when the key is issued, and
/// in no log. Immutable and thread-safe.
public final class AddressSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int MAC_BYTES = 16;

    private final String key;
    private final String text;

    /// @param key id of the key
    /// @param text base64url without padding
    public AddressSecret(String key, String text) {
        this.key = key;
        this.text = text;
    }

    static AddressSecret random(String key, RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AddressSecret(key, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Returns the id of the key.
    public String key() {
        return key;
    }

    String text() {
        return text;
    }

    /// Returns the first 16 bytes of the HMAC-SHA256 of the text as base64url, 22 characters.
    public String mac(String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(text), ALGORITHM));
            var whole = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MAC_BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "AddressSecret[" + key + "]";
    }
}

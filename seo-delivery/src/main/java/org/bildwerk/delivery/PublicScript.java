package org.bildwerk.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;

/// A script for the pages of others, which begins with the digest of what it was made from. Any page may load it; the
/// answer carries no cookie. Immutable.
public final class PublicScript {

    private static final int DIGEST_AT = 2;
    private static final int DIGEST_LENGTH = 12;

    private final byte[] bytes;

    private PublicScript(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Returns the script that lies beside the class.
    public static PublicScript beside(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return new PublicScript(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /// Returns the answer to who asks for it.
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript;charset=UTF-8")
                // A strong one would keep the server from compressing it.
                .eTag("W/\"" + new String(bytes, DIGEST_AT, DIGEST_LENGTH, StandardCharsets.US_ASCII) + '"')
                .header("Cache-Control", "public, max-age=86400")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}

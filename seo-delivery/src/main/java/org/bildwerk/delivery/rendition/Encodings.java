package org.bildwerk.delivery.rendition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bildwerk.vips.Encoding;

/// How each format is encoded, and what a rendition is called: the digest of everything that its bytes depend on.
public final class Encodings {

    /// Counts how metadata, mark and manifest are written; another way makes other bytes.
    private static final String WRITING = "writing 2";

    private final String encoder;

    /// @param encoder name and version of the library; another version makes other bytes
    public Encodings(String encoder) {
        this.encoder = encoder;
    }

    Encoding of(RenditionOrder order) {
        return Numbers.encoding(
                order.type(), Numbers.usual(order.type(), order.spec().quality()));
    }

    /// Returns 32 hexadecimal digits that stand for the bytes of the rendition. They need neither the source nor the
    /// rendition, so a visitor who has the file already can be told so before any work.
    ///
    /// @param place where the credential lies
    String key(RenditionOrder order, Encoding encoding, CredentialPlace place) {
        var publication = order.release().publication();
        var text = String.join(
                "\n",
                order.release().blob().sha256(),
                publication.assetKey(),
                publication.rev(),
                place.key(),
                order.release().prompts() ? "with prompt" : "",
                WRITING,
                publication.edit().toString(),
                order.followsFocus() ? publication.focalPoint().toString() : "",
                order.spec().toString(),
                order.type().extension(),
                encoder,
                encoding.toString());
        return HexFormat.of().formatHex(sha256(text), 0, 16);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}

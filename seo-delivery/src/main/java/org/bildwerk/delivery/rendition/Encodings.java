package org.bildwerk.delivery.rendition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.label.Label;
import org.bildwerk.vips.Encoding;

/// How each format is encoded, and what a rendition is called: the digest of everything that its bytes depend on.
/// Thread-safe.
public final class Encodings {

    /// Counts how metadata, mark and manifest are written; another way makes other bytes.
    private static final String WRITING = "writing 3";

    private final String encoder;
    private final QualityNumbers numbers;

    /// @param encoder name and version of the library; another version makes other bytes
    public Encodings(String encoder, QualityNumbers numbers) {
        this.encoder = encoder;
        this.numbers = numbers;
    }

    /// How a rendition is encoded as things stand.
    ///
    /// @param careful whether it is shrunk with care rather than fast, as nobody waits
    /// @param isFinal false while the quality of this picture is still to be measured: its bytes will change
    record Choice(Encoding encoding, boolean careful, boolean isFinal) {}

    Choice of(RenditionOrder order) {
        if (!numbers.measures(order)) {
            return new Choice(Numbers.encoding(order.type(), usual(order)), false, true);
        }
        var measured = numbers.of(order);
        return measured.isPresent()
                ? new Choice(thorough(order.type(), measured.getAsInt()), true, true)
                : new Choice(Numbers.encoding(order.type(), usual(order)), false, false);
    }

    /// Returns how a rendition is encoded while more are wanted than can be made well; empty where nothing better would
    /// take its place afterwards, as it does where the quality is measured.
    Optional<Choice> hasty(RenditionOrder order) {
        return numbers.measures(order)
                ? Optional.of(new Choice(Numbers.hasty(order.type(), usual(order)), false, false))
                : Optional.empty();
    }

    /// Has the quality measured of a picture that was made with the usual number.
    void want(RenditionOrder order) {
        numbers.want(order);
    }

    /// Returns how a format is written for good with a number that was measured, with more effort than while a visitor
    /// waits.
    public static Encoding thorough(ImageType type, int number) {
        return Numbers.thorough(type, number);
    }

    /// Returns the number that reaches the target with most pictures.
    public static int usual(RenditionOrder order) {
        return Numbers.usual(order.type(), order.spec().quality());
    }

    /// Stands for everything that the numbers of a format depend on: the library, and how it is used.
    public static String fingerprint(String encoder, ImageType type) {
        return HexFormat.of().formatHex(sha256(encoder + "\n" + Numbers.thorough(type, 50)), 0, 16);
    }

    /// Returns 32 hexadecimal digits that stand for the bytes of the rendition. They need neither the source nor the
    /// rendition, so a visitor who has the file already can be told so before any work.
    ///
    /// @param place where the credential lies
    String key(RenditionOrder order, Choice choice, CredentialPlace place) {
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
                order.spec() + order.label().map(Label::toString).orElse("") + (order.moves() ? "moving" : ""),
                order.type().extension(),
                encoder,
                choice.careful() ? "careful" : "fast",
                choice.encoding().toString());
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

package org.bildwerk.dam.provenance.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.VipsImage;
import org.jspecify.annotations.Nullable;

/// Reads what NovelAI and others hide in the lowest bit of the transparency, column by column: a name of 15 bytes, the
/// length in bits, and the text, packed or not.
public final class StealthText {

    private static final String PACKED = "stealth_pngcomp";
    private static final String PLAIN = "stealth_pnginfo";
    private static final int HEAD = 15 + 4;
    private static final int MOST_BYTES = 1 << 20;

    private StealthText() {}

    /// Tells whether a text is hidden in the picture.
    public static boolean isIn(VipsImage image) {
        return image.hasAlpha() && name(bytes(image, 0, HEAD)).isPresent();
    }

    /// Wipes a hidden text: every pixel gets the same lowest bit of transparency, which nobody sees.
    ///
    /// @param rgba four bytes for each pixel; changed and returned
    public static byte[] wiped(byte[] rgba) {
        for (int alpha = 3; alpha < rgba.length; alpha += 4) {
            rgba[alpha] |= 1;
        }
        return rgba;
    }

    private static Optional<String> name(byte @Nullable [] head) {
        return Optional.ofNullable(head)
                .map(bytes -> new String(bytes, 0, 15, StandardCharsets.ISO_8859_1))
                .filter(name -> name.equals(PACKED) || name.equals(PLAIN));
    }

    /// Returns the hidden text; empty where there is none.
    static Optional<String> of(VipsImage image) {
        if (!image.hasAlpha()) {
            return Optional.empty();
        }
        var head = bytes(image, 0, HEAD);
        var name = name(head).orElse(null);
        if (head == null || name == null) {
            return Optional.empty();
        }
        int length = java.nio.ByteBuffer.wrap(head, 15, 4).getInt() / 8;
        var body = length <= 0 || length > MOST_BYTES ? null : bytes(image, HEAD, length);
        return body == null ? Optional.empty() : text(body, name.equals(PACKED));
    }

    private static Optional<String> text(byte[] body, boolean packed) {
        if (!packed) {
            return Optional.of(new String(body, StandardCharsets.UTF_8));
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /// Returns bytes from the stream of bits; null if the picture has fewer. Decodes only the columns that hold them.
    private static byte @Nullable [] bytes(VipsImage image, int from, int count) {
        int height = image.height();
        long lastBit = 8L * (from + count) - 1;
        int columns = (int) Math.min(Integer.MAX_VALUE, lastBit / height + 1);
        if (columns > image.width()) {
            return null;
        }
        try (var left = image.crop(new Region(0, 0, columns, height))) {
            var rgba = left.rgba();
            var bytes = new byte[count];
            for (int i = 0; i < 8 * count; i++) {
                int bit = 8 * from + i;
                int pixel = bit % height * columns + bit / height;
                bytes[i / 8] |= (byte) ((rgba[4 * pixel + 3] & 1) << (7 - i % 8));
            }
            return bytes;
        }
    }
}

package org.bildwerk.metadata.xmp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Decodes the bytes of a packet: UTF-8, UTF-16 or UTF-32 as its first bytes tell, and Latin-1 for what was written
/// against the rules. Drops what XML does not allow.
final class PacketText {

    private PacketText() {}

    static String decode(byte[] bytes, List<String> warnings) {
        var charset = charset(bytes);
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            warnings.add("The XMP packet is not in " + charset + "; it was read as Latin-1.");
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return withoutDeclaration(trim(clean(text, warnings)));
    }

    private static Charset charset(byte[] bytes) {
        int b0 = at(bytes, 0);
        int b1 = at(bytes, 1);
        int b2 = at(bytes, 2);
        int b3 = at(bytes, 3);
        if (b0 == 0 && b1 == 0 && (b2 != 0 || b3 != 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (b2 == 0 && b3 == 0 && (b0 == 0xFF || b1 == 0) && b0 != 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b0 == 0xFE && b1 == 0xFF || b0 == 0 && b1 != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (b0 == 0xFF && b1 == 0xFE || b0 != 0 && b1 == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0x20;
    }

    private static String clean(String text, List<String> warnings) {
        int wrong = 0;
        var cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= 0x20 || c == '\n' || c == '\r' || c == '\t';
            if (allowed && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF) {
                cleaned.append(c);
            } else if (c != 0 && c != 0xFEFF) {
                wrong++;
            }
        }
        if (wrong > 0) {
            warnings.add(
                    "The XMP packet had %d characters that XML does not allow; they were left out.".formatted(wrong));
        }
        return cleaned.toString();
    }

    /// Cuts what stands before the first and after the last tag.
    private static String trim(String text) {
        int first = text.indexOf('<');
        int last = text.lastIndexOf('>');
        return first < 0 || last < first ? "" : text.substring(first, last + 1);
    }

    /// The declaration names the encoding of the bytes, which are decoded already.
    private static String withoutDeclaration(String text) {
        if (!text.startsWith("<?xml ")) {
            return text;
        }
        int end = text.indexOf("?>");
        return end < 0 ? text : text.substring(end + 2);
    }
}

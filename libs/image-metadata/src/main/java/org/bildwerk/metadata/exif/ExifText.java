package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Texts of EXIF. The standard says ASCII; the Metadata Working Group says UTF-8, which is what is written here. What
/// is not valid UTF-8 is read as Latin-1.
final class ExifText {

    private ExifText() {}

    /// Decodes up to the first zero, without the blanks with which cameras fill up.
    static String decode(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return decode(bytes, 0, end).stripTrailing();
    }

    /// Decodes a copyright notice, which may have two parts, the photographer's and the editor's, with a zero between.
    static String copyright(byte[] bytes) {
        var first = decode(bytes);
        int zero = 0;
        while (zero < bytes.length && bytes[zero] != 0) {
            zero++;
        }
        var rest = zero + 1 < bytes.length ? decode(java.util.Arrays.copyOfRange(bytes, zero + 1, bytes.length)) : "";
        if (rest.isBlank()) {
            return first;
        }
        return first.isBlank() ? rest : first + "\n" + rest;
    }

    static String decode(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}

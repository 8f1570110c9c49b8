package org.bildwerk.metadata.iim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Texts of datasets.
final class IimText {

    private IimText() {}

    /// Reads dataset 1:90. Whatever is not UTF-8 is taken for Latin-1, which every byte is valid in.
    static Charset declared(byte[] escape) {
        boolean utf8 = escape.length >= 3
                && escape[0] == 0x1B
                && escape[1] == '%'
                && (escape[2] == 'G' || escape[2] == '/' && escape.length >= 4);
        return utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// Decodes a text up to its trailing zeros. What claims to be UTF-8 and is not is read as Latin-1.
    static String decode(byte[] bytes, Charset charset) {
        var sound = charset.equals(StandardCharsets.UTF_8) && !isUtf8(bytes) ? StandardCharsets.ISO_8859_1 : charset;
        var text = new String(bytes, sound);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /// Cuts a text so that it has at most so many bytes of UTF-8, between characters.
    static byte[] encode(String text, int maximumBytes) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= maximumBytes) {
            return bytes;
        }
        int end = maximumBytes;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    /// Tells whether a dataset of the application record is text rather than bytes.
    static boolean isText(int number) {
        return number != 0 && number != 125 && (number < 200 || number > 202);
    }
}

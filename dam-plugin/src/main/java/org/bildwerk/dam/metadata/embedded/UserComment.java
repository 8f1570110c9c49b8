package org.bildwerk.dam.metadata.embedded;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decodes the EXIF user comment: eight bytes name the encoding. Writers disagree on the byte order of `UNICODE`, and
/// some write UTF-8 under any name, so the bytes themselves are asked.
final class UserComment {

    private static final int HEAD = 8;

    private UserComment() {}

    static String text(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var body = bytes.length <= HEAD ? bytes : Arrays.copyOfRange(bytes, HEAD, bytes.length);
        var text = switch (head.replace("\0", "").strip()) {
            case "UNICODE" -> new String(body, unicode(body));
            case "ASCII", "" -> new String(body, StandardCharsets.UTF_8);
            case "JIS" -> new String(body, Charset.forName("ISO-2022-JP"));
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\0", "")
                .strip();
    }

    /// Guesses the encoding: in UTF-16 of most texts, one byte of each pair is mostly zero.
    private static Charset unicode(byte[] body) {
        if (body.length >= 2 && (body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (body.length >= 2 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < body.length; i += 2) {
            even += body[i] == 0 ? 1 : 0;
            odd += body[i + 1] == 0 ? 1 : 0;
        }
        if (even == 0 && odd == 0) {
            return body.length % 2 == 0 && !isUtf8(body) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        }
        return even >= odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isUtf8(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }
}

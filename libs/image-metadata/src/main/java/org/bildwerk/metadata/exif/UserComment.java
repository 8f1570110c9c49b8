package org.bildwerk.metadata.exif;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The comment tag, which starts with eight bytes that name its charset.
final class UserComment {

    private static final byte[] ASCII = "ASCII\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNICODE = "UNICODE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JIS = "JIS\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private UserComment() {}

    static String decode(byte[] value, ByteOrder order) {
        if (value.length < 8) {
            return ExifText.decode(value);
        }
        var code = Arrays.copyOf(value, 8);
        if (Arrays.equals(code, UNICODE)) {
            return unicode(value, order).replaceFirst("\0+$", "").stripTrailing();
        }
        if (Arrays.equals(code, JIS) && Charset.isSupported("ISO-2022-JP")) {
            return new String(value, 8, value.length - 8, Charset.forName("ISO-2022-JP"))
                    .replace("\0", "")
                    .stripTrailing();
        }
        boolean coded = Arrays.equals(code, ASCII) || Arrays.equals(code, new byte[8]);
        return ExifText.decode(coded ? Arrays.copyOfRange(value, 8, value.length) : value);
    }

    /// Image generators write big-endian text whatever the order of the block is. The order under which more
    /// characters have an upper byte of zero is taken, for these texts are mostly English.
    private static String unicode(byte[] value, ByteOrder order) {
        int even = 0;
        int odd = 0;
        for (int i = 8; i + 1 < value.length; i += 2) {
            even += value[i] == 0 ? 1 : 0;
            odd += value[i + 1] == 0 ? 1 : 0;
        }
        boolean big = even == odd ? order == ByteOrder.BIG_ENDIAN : even > odd;
        var charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var text = new String(value, 8, value.length - 8, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static byte[] encode(String text, ByteOrder order) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        var charset = order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var bytes = text.getBytes(ascii ? StandardCharsets.US_ASCII : charset);
        var value = Arrays.copyOf(ascii ? ASCII : UNICODE, 8 + bytes.length);
        System.arraycopy(bytes, 0, value, 8, bytes.length);
        return value;
    }
}

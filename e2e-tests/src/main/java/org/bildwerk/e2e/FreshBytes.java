package org.bildwerk.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Gives a picture bytes that no library has seen, without touching its pixels: a mark in a place that each format
/// leaves for such things. So a second run uploads new files, not duplicates.
final class FreshBytes {

    private FreshBytes() {}

    /// Returns the file with the mark inside.
    ///
    /// @param extension `jpg`, `png`, `webp`, `avif` or `tif`
    static byte[] marked(byte[] file, String extension, String mark) {
        byte[] text = mark.getBytes(StandardCharsets.US_ASCII);
        return switch (extension) {
            case "jpg" -> inserted(file, 2, jpegComment(text));
            case "png" -> inserted(file, file.length - 12, pngText(text));
            case "webp" -> webp(file, text);
            case "avif" -> inserted(file, file.length, freeBox(text));
            case "tif" -> inserted(file, file.length, text);
            default -> throw new IllegalArgumentException("no way to mark a ." + extension);
        };
    }

    private static byte[] jpegComment(byte[] text) {
        return ByteBuffer.allocate(text.length + 4)
                .putShort((short) 0xFFFE)
                .putShort((short) (text.length + 2))
                .put(text)
                .array();
    }

    private static byte[] pngText(byte[] text) {
        byte[] body = concat("tEXtComment\0".getBytes(StandardCharsets.US_ASCII), text);
        var checksum = new CRC32();
        checksum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] webp(byte[] file, byte[] text) {
        int padded = text.length + (text.length & 1);
        var chunk = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("MARK".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .put(text);
        byte[] longer = inserted(file, file.length, chunk.array());
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(4, longer.length - 8);
        return longer;
    }

    private static byte[] freeBox(byte[] text) {
        return ByteBuffer.allocate(8 + text.length)
                .putInt(8 + text.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(text)
                .array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        var out = new ByteArrayOutputStream(file.length + more.length);
        out.write(file, 0, at);
        out.writeBytes(more);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return inserted(first, first.length, second);
    }
}

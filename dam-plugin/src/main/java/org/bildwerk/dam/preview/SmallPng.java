package org.bildwerk.dam.preview;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a few pixels as PNG: 8-bit RGB, with nothing else in the file and without a call of libvips.
public final class SmallPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SmallPng() {}

    /// @param rgb three bytes for each pixel, row by row
    public static byte[] of(byte[] rgb, int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", deflated(rows(rgb, width, height)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /// Each row begins with its filter, 2 for the difference to the row above, which suits a smooth picture.
    private static byte[] rows(byte[] rgb, int width, int height) {
        int row = 3 * width;
        var rows = new byte[(row + 1) * height];
        for (int y = 0; y < height; y++) {
            rows[y * (row + 1)] = 2;
            for (int x = 0; x < row; x++) {
                int above = y == 0 ? 0 : rgb[(y - 1) * row + x];
                rows[y * (row + 1) + 1 + x] = (byte) (rgb[y * row + x] - above);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        var named = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(named);
        sum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}

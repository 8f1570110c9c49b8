package org.bildwerk.dam.generation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a preview as PNG: 8-bit RGB, no filter. Small and quick is enough here.
final class SmallPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SmallPng() {}

    static byte[] of(GenerationWatch.Preview preview) {
        var header = ByteBuffer.allocate(13)
                .putInt(preview.width())
                .putInt(preview.height())
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", deflated(rows(preview)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] rows(GenerationWatch.Preview preview) {
        int row = 3 * preview.width();
        var rows = new byte[(row + 1) * preview.height()];
        for (int y = 0; y < preview.height(); y++) {
            System.arraycopy(preview.rgb(), y * row, rows, y * (row + 1) + 1, row);
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
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

package org.bildwerk.delivery.markup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Draws a ThumbHash as a picture of a few pixels, which a browser blurs by enlarging it: some 250 bytes in a `style`
/// attribute, without a script. Beneath a picture with transparency it would shine through, so there is none.
final class BlurredPlaceholder {

    /// Enough for seven cosine terms.
    private static final int EDGE = 12;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private BlurredPlaceholder() {}

    /// @param thumbHash in Base64
    static Optional<String> of(String thumbHash) {
        return ThumbHashPixels.decode(thumbHash, EDGE)
                .filter(ThumbHashPixels::opaque)
                .map(BlurredPlaceholder::address);
    }

    private static String address(ThumbHashPixels pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(pixels));
    }

    private static byte[] png(ThumbHashPixels pixels) {
        var header = ByteBuffer.allocate(13)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", deflated(rows(pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /// Each row begins with its filter, 2 for the difference to the row above, which suits a smooth picture.
    private static byte[] rows(ThumbHashPixels pixels) {
        var row = 3 * pixels.width();
        var rows = new byte[(row + 1) * pixels.height()];
        for (int y = 0; y < pixels.height(); y++) {
            rows[y * (row + 1)] = 2;
            for (int x = 0; x < row; x++) {
                var above = y == 0 ? 0 : pixels.rgb()[(y - 1) * row + x];
                rows[y * (row + 1) + 1 + x] = (byte) (pixels.rgb()[y * row + x] - above);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("Memory takes what is written", impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
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

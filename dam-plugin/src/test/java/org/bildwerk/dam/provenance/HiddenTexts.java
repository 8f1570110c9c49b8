package org.bildwerk.dam.provenance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Pictures with a text in the lowest bits of their transparency, column by column, as some generators write it.
public final class HiddenTexts {

    private static final int HEIGHT = 200;

    private HiddenTexts() {}

    /// Returns a PNG of 320 × 200 pixels that hides the text.
    public static byte[] png(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var bits = ByteBuffer.allocate(19 + body.length)
                .put("stealth_pnginfo".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8 * body.length)
                .put(body)
                .array();
        int width = 320;
        var pixels = new byte[4 * width * HEIGHT];
        Arrays.fill(pixels, (byte) 0xfe);
        Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) 0x6e);
        for (int pixel = 0; pixel < width * HEIGHT; pixel++) {
            pixels[4 * pixel + 3] = (byte) 0xfe;
        }
        for (int bit = 0; bit < 8 * bits.length; bit++) {
            int pixel = bit % HEIGHT * width + bit / HEIGHT;
            pixels[4 * pixel + 3] |= (byte) ((bits[bit / 8] >> (7 - bit % 8)) & 1);
        }
        try (var image = Vips.open().fromPixels(pixels, width, HEIGHT, 4)) {
            return image.encode(Encoding.Png.standard());
        }
    }
}

package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.vips.Chroma;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Metadata;
import org.bildwerk.vips.Vips;

/// Draws the pictures that tests work on.
final class Pictures {

    static final Vips VIPS = Vips.open();

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private Pictures() {}

    static byte[] jpeg() {
        return encoded(3, Encoding.Jpeg.fast(80));
    }

    static byte[] png() {
        return encoded(3, Encoding.Png.standard());
    }

    static byte[] tiff() {
        return encoded(3, Encoding.Tiff.standard());
    }

    static byte[] webp() {
        return encoded(3, Encoding.Webp.quality(80));
    }

    static byte[] avif() {
        return encoded(3, avifEncoding());
    }

    private static Encoding.Avif avifEncoding() {
        return Encoding.Avif.quality(60).withEffort(0);
    }

    /// One file per kind of picture, by a name that tells the kind.
    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("JPEG", jpeg());
        all.put("progressive JPEG", encoded(3, Encoding.Jpeg.small(80)));
        all.put("grey JPEG", encoded(1, Encoding.Jpeg.fast(80)));
        all.put("JPEG with metadata", described(3, Encoding.Jpeg.fast(80).withKeep(Encoding.EVERYTHING)));
        all.put("PNG", png());
        all.put("interlaced PNG with alpha", encoded(4, Encoding.Png.standard().withInterlaced(true)));
        all.put("PNG of a palette", encoded(3, Encoding.Png.standard().withPalette(true)));
        all.put("PNG with metadata", described(3, Encoding.Png.standard().withKeep(Encoding.EVERYTHING)));
        all.put("lossy WebP", webp());
        all.put("lossy WebP with alpha", encoded(4, Encoding.Webp.quality(80)));
        all.put("lossless WebP", encoded(3, Encoding.Webp.quality(80).withLossless(true)));
        all.put("lossless WebP with alpha", encoded(4, Encoding.Webp.quality(80).withLossless(true)));
        all.put("WebP with metadata", described(3, Encoding.Webp.quality(80).withKeep(Encoding.EVERYTHING)));
        all.put("deflated TIFF", tiff());
        all.put("plain TIFF", encoded(3, Encoding.Tiff.standard().withCompression(Encoding.Tiff.Compression.NONE)));
        all.put("TIFF with metadata", described(3, Encoding.Tiff.standard().withKeep(Encoding.EVERYTHING)));
        all.put("big-endian TIFF", HandMade.bigEndianTiff());
        all.put("AVIF", avif());
        all.put("AVIF with alpha", encoded(4, avifEncoding().withChroma(Chroma.FULL)));
        all.put("AVIF with metadata", described(3, avifEncoding().withKeep(Encoding.EVERYTHING)));
        return all;
    }

    static byte[] encoded(int bands, Encoding encoding) {
        try (var image = VIPS.fromPixels(pixels(bands), WIDTH, HEIGHT, bands)) {
            return image.encode(encoding);
        }
    }

    private static byte[] described(int bands, Encoding encoding) {
        try (var image = VIPS.fromPixels(pixels(bands), WIDTH, HEIGHT, bands)) {
            return image.withMetadata(Metadata.EXIF, Assembly.join(JpegSegments.EXIF, exif("Somebody")))
                    .withMetadata(Metadata.XMP, xmp("Something"))
                    .encode(encoding);
        }
    }

    static byte[] rgba(byte[] file) {
        try (var image = VIPS.load(file)) {
            return image.rgba();
        }
    }

    /// A TIFF structure as [TiffExif] writes it, so that it comes back from a TIFF byte by byte.
    static byte[] exif(String artist) {
        return exif(artist, ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] exif(String artist, ByteOrder order) {
        var text = (artist + "\0" + (artist.length() % 2 == 0 ? "\0" : "")).getBytes(StandardCharsets.US_ASCII);
        int textAt = 8 + 2 + 2 * 12 + 4;
        var block = ByteBuffer.allocate(textAt + text.length).order(order);
        block.put((order == ByteOrder.LITTLE_ENDIAN ? "II*\0" : "MM\0*").getBytes(StandardCharsets.US_ASCII));
        block.putInt(8).putShort((short) 2);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        block.putShort((short) 1).putShort((short) 0);
        block.putShort((short) 0x013b).putShort((short) 2).putInt(text.length).putInt(textAt);
        return block.putInt(0).put(text).array();
    }

    static byte[] xmp(String title) {
        return ("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><!-- " + title + " --></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// One data set, 2:120 (caption).
    static byte[] iim(String caption) {
        var text = caption.getBytes(StandardCharsets.UTF_8);
        var block = ByteBuffer.allocate(5 + text.length)
                .put((byte) 0x1c)
                .put((byte) 2)
                .put((byte) 120);
        return block.putShort((short) text.length).put(text).array();
    }

    static byte[] pixels(int bands) {
        var pixels = new byte[WIDTH * HEIGHT * bands];
        for (int y = 0, at = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < bands; band++) {
                    pixels[at++] = (byte) (128 + 100 * Math.sin(x / (3.0 + band)) * Math.cos(y / (4.0 - band)));
                }
            }
        }
        return pixels;
    }
}

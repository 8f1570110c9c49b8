package org.bildwerk.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Makes the pictures that tests work on, with fixed content.
final class Pictures {

    static final Vips VIPS = Vips.open();

    private Pictures() {}

    /// RGB: red grows to the right, green grows downwards, blue is a fine texture around 128.
    static byte[] gradient(int width, int height) {
        var pixels = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[at++] = (byte) (255 * x / Math.max(1, width - 1));
                pixels[at++] = (byte) (255 * y / Math.max(1, height - 1));
                pixels[at++] = (byte) (128 + 64 * Math.sin(x / 7.0) * Math.cos(y / 5.0));
            }
        }
        return pixels;
    }

    /// RGB pixels of one colour.
    static byte[] plain(int width, int height, Rgb colour) {
        var pixels = new byte[width * height * 3];
        for (int at = 0; at < pixels.length; at += 3) {
            pixels[at] = (byte) colour.red();
            pixels[at + 1] = (byte) colour.green();
            pixels[at + 2] = (byte) colour.blue();
        }
        return pixels;
    }

    static byte[] encoded(int width, int height, Encoding encoding) {
        try (var image = VIPS.fromPixels(gradient(width, height), width, height, 3)) {
            return image.encode(encoding);
        }
    }

    /// A file beside the tests; `README.md` there says how each was made.
    static byte[] fixture(String name) {
        try (var stream = Objects.requireNonNull(Pictures.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One encoding per format, all of which keep everything that the format can hold.
    static List<Encoding> everyEncoding() {
        var all = Encoding.EVERYTHING;
        return List.of(
                Encoding.Jpeg.fast(90).withKeep(all),
                Encoding.Jpeg.small(80).withKeep(all),
                Encoding.Webp.quality(80).withKeep(all),
                Encoding.Avif.quality(60).withEffort(0).withKeep(all),
                Encoding.Png.standard().withKeep(all),
                Encoding.Tiff.standard().withKeep(all),
                Encoding.Gif.standard());
    }

    static byte[] exif(String artist, int orientation) {
        var text = (artist + "\0").getBytes(StandardCharsets.US_ASCII);
        int textAt = 8 + 2 + 2 * 12 + 4;
        var block = ByteBuffer.allocate(6 + textAt + text.length).order(ByteOrder.LITTLE_ENDIAN);
        block.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        block.putShort((short) 2);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        block.putShort((short) 0x013b).putShort((short) 2).putInt(text.length).putInt(textAt);
        block.putInt(0).put(text);
        return block.array();
    }

    static byte[] xmp(String title) {
        return ("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><!-- " + title + " --></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A Photoshop resource block with one IPTC data set, 2:120 (caption).
    static byte[] iptc(String caption) {
        var text = caption.getBytes(StandardCharsets.UTF_8);
        int length = 5 + text.length;
        var block = ByteBuffer.allocate(14 + 12 + length + length % 2);
        block.put("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        block.put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0x0404)
                .putShort((short) 0);
        block.putInt(length).put((byte) 0x1c).put((byte) 2).put((byte) 120);
        block.putShort((short) text.length).put(text);
        return block.array();
    }

    /// A profile that libvips carries: `srgb`, `cmyk` or `p3`.
    static byte[] profile(String name) {
        try (var run = new Operation(VIPS.context().library(), "profile_load")) {
            return run.set("name", name).build().bytes("profile");
        }
    }

    /// Converts by the CMYK profile that libvips carries, and embeds it.
    static byte[] cmyk(VipsImage image, Encoding encoding) {
        var raw = RawPixels.image(VIPS.context(), rgb(image), image.width(), image.height(), 3);
        try (raw;
                var cmyk = raw.apply(
                        "icc_transform", run -> run.set("input_profile", "srgb").set("output_profile", "cmyk"))) {
            return Encoder.encode(cmyk, encoding);
        }
    }

    static byte[] rgb(VipsImage image) {
        var rgba = image.rgba();
        var pixels = new byte[rgba.length / 4 * 3];
        for (int from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
            System.arraycopy(rgba, from, pixels, to, 3);
        }
        return pixels;
    }
}

package org.bildwerk.vips;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes the pictures that tests work on, with fixed content.
final class Pictures {

    static final Vips VIPS = Vips.open();

    private Pictures() {}

    /// RGB: red grows to the right, green grows downwards, blue is a fine texture.
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

    static byte[] encoded(int width, int height, Encoding encoding) {
        try (var image = VIPS.fromPixels(gradient(width, height), width, height, 3)) {
            return image.encode(encoding);
        }
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

    /// One encoding per format, all of which keep everything that the format can hold.
    static List<Encoding> everyEncoding() {
        Set<Metadata> all = Encoding.EVERYTHING;
        var encodings = new ArrayList<Encoding>();
        encodings.add(Encoding.Jpeg.fast(90).withKeep(all));
        encodings.add(Encoding.Jpeg.small(80).withKeep(all));
        encodings.add(Encoding.Webp.quality(80).withKeep(all));
        encodings.add(Encoding.Avif.quality(60).withEffort(0).withKeep(all));
        encodings.add(Encoding.Png.standard().withKeep(all));
        encodings.add(Encoding.Tiff.standard().withKeep(all));
        encodings.add(Encoding.Gif.standard());
        return encodings;
    }
}

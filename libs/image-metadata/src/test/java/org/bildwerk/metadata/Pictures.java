package org.bildwerk.metadata;

import java.util.Set;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Makes the files that tests work on: one small picture in each format, without metadata.
final class Pictures {

    private Pictures() {}

    static byte[] of(ContainerFormat format) {
        return encoded(encoding(format), 48, 32);
    }

    private static Encoding encoding(ContainerFormat format) {
        return switch (format) {
            case JPEG -> Encoding.Jpeg.fast(80);
            case PNG -> Encoding.Png.standard().withKeep(Set.of());
            case WEBP -> Encoding.Webp.quality(80);
            case TIFF -> Encoding.Tiff.standard().withKeep(Set.of());
            case AVIF, HEIF -> Encoding.Avif.quality(60).withEffort(0);
        };
    }

    private static byte[] encoded(Encoding encoding, int width, int height) {
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 / 5);
        }
        try (var image = Vips.open().fromPixels(pixels, width, height, 3)) {
            return image.encode(encoding);
        }
    }
}

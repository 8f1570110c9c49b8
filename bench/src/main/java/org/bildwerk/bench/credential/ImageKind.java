package org.bildwerk.bench.credential;

import java.util.Map;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// The formats that we sign, and what of each the signature cannot cover.
enum ImageKind {
    JPEG("image/jpeg", true, Encoding.Jpeg.fast(80), Map.of("APP11 header", "the marker segment around the manifest")),
    PNG("image/png", true, Encoding.Png.standard(), Map.of("caBX trailer", "the checksum of the manifest's chunk")),
    WEBP("image/webp", false, Encoding.Webp.quality(75), Map.of()),
    AVIF(
            "image/avif",
            true,
            Encoding.Avif.quality(60),
            Map.of(
                    "ftyp", "C2PA leaves the file type box out of the hash",
                    "uuid header", "the box around the manifest")),
    TIFF("image/tiff", false, Encoding.Tiff.standard(), Map.of());

    final String mimeType;
    /// Whether c2pa-ts reads the format.
    final boolean knownToTypeScript;

    private final Encoding encoding;
    private final Map<String, String> unprotected;

    ImageKind(String mimeType, boolean knownToTypeScript, Encoding encoding, Map<String, String> unprotected) {
        this.mimeType = mimeType;
        this.knownToTypeScript = knownToTypeScript;
        this.encoding = encoding;
        this.unprotected = unprotected;
    }

    /// Returns the parts of this container outside the manifest that the hash leaves out, with the reason.
    Map<String, String> unprotected() {
        return unprotected;
    }

    /// Draws a small picture with some structure.
    byte[] draw() {
        int width = 96;
        int height = 64;
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i / 3 % width) * 255 / width + i % 3 * 20);
        }
        try (var image = Vips.open().fromPixels(pixels, width, height, 3)) {
            return image.encode(encoding);
        }
    }
}

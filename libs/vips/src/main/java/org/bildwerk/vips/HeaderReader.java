package org.bildwerk.vips;

import java.util.Optional;

/// Reads what an opened image says about itself.
final class HeaderReader {

    private static final int[] BITS = {8, 8, 16, 16, 32, 32, 32, 64, 64, 128};

    private HeaderReader() {}

    /// Asks for the field of pages itself, because `vips_image_get_n_pages` calls 10,000 frames one page.
    static ImageHeader read(NativeImage image) {
        return new ImageHeader(
                image.width(),
                image.height(),
                image.bands(),
                BITS[image.bandFormat()],
                image.integer("n-pages").orElse(1),
                format(image),
                image.integer("interlaced").orElse(0) != 0,
                image.hasAlpha(),
                image.interpretation(),
                image.orientation(),
                image.has(Metadata.ICC.field()));
    }

    private static Optional<ImageFormat> format(NativeImage image) {
        var loader = image.text("vips-loader").orElse("");
        if (loader.startsWith("heif")) {
            var codec = image.text("heif-compression").orElse("");
            return Optional.of(codec.equals("av1") ? ImageFormat.AVIF : ImageFormat.HEIC);
        }
        for (var format : ImageFormat.values()) {
            if (loader.startsWith(format.nickname())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

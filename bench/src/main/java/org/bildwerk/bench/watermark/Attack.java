package org.bildwerk.bench.watermark;

import java.util.Locale;
import java.util.SplittableRandom;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.watermark.Raster;

/// What happens to a marked picture.
enum Attack {
    NONE,
    JPEG_90,
    JPEG_75,
    JPEG_50,
    WEBP_75,
    AVIF_60,
    THREE_QUARTERS,
    HALF,
    QUARTER,
    CROP_10,
    BRIGHTER_10,
    DARKER_10,
    HALF_WEBP_75;

    /// Returns what is left of the picture.
    ///
    /// @param random chooses where the window of the crop lies
    Raster upon(Raster picture, Vips vips, SplittableRandom random) {
        try (var image = vips.fromPixels(picture.pixels(), picture.width(), picture.height(), picture.bands())) {
            return switch (this) {
                case NONE -> picture;
                case JPEG_90 -> encoded(image, vips, Encoding.Jpeg.fast(90));
                case JPEG_75 -> encoded(image, vips, Encoding.Jpeg.fast(75));
                case JPEG_50 -> encoded(image, vips, Encoding.Jpeg.fast(50));
                case WEBP_75 -> encoded(image, vips, Encoding.Webp.quality(75));
                case AVIF_60 -> encoded(image, vips, Encoding.Avif.quality(60));
                case THREE_QUARTERS -> Pixels.of(resized(image, 0.75));
                case HALF -> Pixels.of(resized(image, 0.5));
                case QUARTER -> Pixels.of(resized(image, 0.25));
                case CROP_10 -> Pixels.of(cropped(image, random));
                case BRIGHTER_10 -> times(picture, 1.1);
                case DARKER_10 -> times(picture, 0.9);
                case HALF_WEBP_75 -> encoded(resized(image, 0.5), vips, Encoding.Webp.quality(75));
            };
        }
    }

    private static Raster encoded(VipsImage image, Vips vips, Encoding encoding) {
        try (var read = vips.load(image.encode(encoding))) {
            return Pixels.of(read);
        }
    }

    private static VipsImage resized(VipsImage image, double scale) {
        int longer = Math.max(image.width(), image.height());
        return image.fit(Box.edge((int) Math.round(longer * scale)));
    }

    /// Nine tenths of each edge are left, at a place chosen by chance.
    private static VipsImage cropped(VipsImage image, SplittableRandom random) {
        int width = (int) Math.round(image.width() * 0.9);
        int height = (int) Math.round(image.height() * 0.9);
        int left = random.nextInt(image.width() - width + 1);
        int top = random.nextInt(image.height() - height + 1);
        return image.crop(new Region(left, top, width, height));
    }

    private static Raster times(Raster picture, double factor) {
        var levels = picture.pixels().clone();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.clamp(Math.round((levels[i] & 0xFF) * factor), 0, 255);
        }
        return new Raster(levels, picture.width(), picture.height(), picture.bands());
    }

    /// Gives the name that stands in the figures: `half webp 75`.
    String wording() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

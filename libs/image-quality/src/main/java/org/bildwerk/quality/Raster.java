package org.bildwerk.quality;

/// The pixels of a picture: 8 bits a band, bands interleaved, row by row from the upper left corner.
///
/// The array is neither copied in nor out; who shares it does not write to it.
///
/// @param bands 1 for grey, 2 for grey with alpha, 3 for RGB, 4 for RGB with alpha (not premultiplied)
public record Raster(byte[] pixels, int width, int height, int bands) {

    public Raster {
        if (bands < 1 || bands > 4) {
            throw new IllegalArgumentException("pixels have 1 to 4 bands, not " + bands);
        }
        if (width < 1 || height < 1 || pixels.length != (long) width * height * bands) {
            throw new IllegalArgumentException(
                    "%d bytes are not %d x %d pixels with %d bands".formatted(pixels.length, width, height, bands));
        }
    }

    boolean isGrey() {
        return bands < 3;
    }

    boolean hasAlpha() {
        return bands == 2 || bands == 4;
    }

    int size() {
        return width * height;
    }

    /// Returns a colour of a pixel, 0 to 255; grey has the same three times.
    int colour(int pixel, int band) {
        return pixels[pixel * bands + (isGrey() ? 0 : band)] & 0xff;
    }

    int alpha(int pixel) {
        return hasAlpha() ? pixels[pixel * bands + bands - 1] & 0xff : 255;
    }

    @Override
    public String toString() {
        return "Raster[%d x %d, %d bands]".formatted(width, height, bands);
    }
}

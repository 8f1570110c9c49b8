package org.bildwerk.ui.demo.scene;

/// Holds the pixels of a picture.
///
/// @param rgb three bytes a pixel, sRGB, row by row from the top; not copied
@SuppressWarnings("ArrayRecordComponent")
public record Raster(int width, int height, byte[] rgb) {

    public Raster {
        if (rgb.length != width * height * 3) {
            throw new IllegalArgumentException(
                    "%d × %d pixels need %d bytes, not %d".formatted(width, height, width * height * 3, rgb.length));
        }
    }
}

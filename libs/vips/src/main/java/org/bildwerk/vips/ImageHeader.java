package org.bildwerk.vips;

import java.util.Optional;

/// What the header of a picture says; reading it decodes no pixel.
///
/// @param width of one page as stored, before the orientation is applied
/// @param height of one page as stored, before the orientation is applied
/// @param bands channels, alpha included
/// @param bitsPerBand 8, 16 or 32
/// @param pages pages or frames in the file
/// @param format empty for a picture made from pixels
/// @param interlaced a progressive JPEG or an Adam7 PNG: decoding needs the whole picture in memory
/// @param interpretation libvips' word: `srgb`, `b-w`, `cmyk`, `rgb16`, `grey16`, `lab`, ...
/// @param orientation the EXIF orientation, 1 to 8; 1 where there is none
/// @param hasProfile whether an ICC profile is embedded
public record ImageHeader(
        int width,
        int height,
        int bands,
        int bitsPerBand,
        int pages,
        Optional<ImageFormat> format,
        boolean interlaced,
        boolean hasAlpha,
        String interpretation,
        int orientation,
        boolean hasProfile) {

    /// Returns the pixels of one page.
    public long pixels() {
        return (long) width * height;
    }

    /// Returns the width that a viewer sees, with the orientation applied.
    public int uprightWidth() {
        return orientation >= 5 ? height : width;
    }

    /// Returns the height that a viewer sees, with the orientation applied.
    public int uprightHeight() {
        return orientation >= 5 ? width : height;
    }
}

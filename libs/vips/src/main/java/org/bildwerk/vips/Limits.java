package org.bildwerk.vips;

/// What a picture may ask for; checked on its header, before anything is decoded.
///
/// @param maxPixels of one page
/// @param maxPages pages or frames in the file
public record Limits(long maxPixels, int maxPages) {

    /// 250 megapixels and 500 pages.
    public static final Limits STANDARD = new Limits(250_000_000L, 500);

    public Limits {
        if (maxPixels < 1 || maxPages < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + maxPixels + " pixels, " + maxPages + " pages");
        }
    }

    void check(ImageHeader header) {
        if (header.pixels() > maxPixels) {
            throw new VipsLimitException(
                    header,
                    "%d x %d pixels are more than the limit of %d"
                            .formatted(header.width(), header.height(), maxPixels));
        }
        if (header.pages() > maxPages) {
            throw new VipsLimitException(
                    header, "%d pages are more than the limit of %d".formatted(header.pages(), maxPages));
        }
    }
}

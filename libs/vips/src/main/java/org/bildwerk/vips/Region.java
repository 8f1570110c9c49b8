package org.bildwerk.vips;

/// A rectangle of a picture, in pixels from its upper left corner.
public record Region(int left, int top, int width, int height) {

    public Region {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "no region of a picture: %d x %d at %d, %d".formatted(width, height, left, top));
        }
    }

    /// Returns the region of the given size that has the focal point in its middle, or as near to it as the edges
    /// allow.
    public static Region around(FocalPoint focus, int width, int height, int imageWidth, int imageHeight) {
        if (width > imageWidth || height > imageHeight) {
            throw new IllegalArgumentException("a region of %d x %d does not lie inside %d x %d"
                    .formatted(width, height, imageWidth, imageHeight));
        }
        return new Region(start(focus.x(), width, imageWidth), start(focus.y(), height, imageHeight), width, height);
    }

    /// Returns the largest region with the ratio of the box, placed by the focal point.
    public static Region ofRatio(Box ratio, FocalPoint focus, int imageWidth, int imageHeight) {
        double wanted = (double) ratio.width() / ratio.height();
        int width = (int) Math.min(imageWidth, Math.max(1, Math.round(imageHeight * wanted)));
        int height = (int) Math.min(imageHeight, Math.max(1, Math.round(imageWidth / wanted)));
        return around(focus, width, height, imageWidth, imageHeight);
    }

    private static int start(double focus, int length, int imageLength) {
        long wanted = Math.round(focus * imageLength - length / 2.0);
        return Math.clamp(wanted, 0, imageLength - length);
    }
}

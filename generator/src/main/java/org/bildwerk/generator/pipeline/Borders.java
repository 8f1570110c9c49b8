package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.picture.RgbImage;

/// Adds room around a picture.
public final class Borders {

    private Borders() {}

    /// Returns the picture with its outermost pixels repeated on each side.
    public static RgbImage extended(RgbImage picture, int left, int top, int right, int bottom) {
        int width = picture.width() + left + right;
        int height = picture.height() + top + bottom;
        var rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        for (int y = 0; y < height; y++) {
            int fromY = Math.clamp(y - top, 0, picture.height() - 1);
            for (int x = 0; x < width; x++) {
                int from = fromY * picture.width() + Math.clamp(x - left, 0, picture.width() - 1);
                System.arraycopy(picture.rgb(), from * 3, rgb, (y * width + x) * 3, 3);
            }
        }
        return new RgbImage(width, height, rgb);
    }
}

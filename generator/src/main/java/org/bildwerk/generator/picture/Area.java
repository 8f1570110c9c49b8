package org.bildwerk.generator.picture;

/// An upright rectangle of pixels.
public record Area(int x, int y, int width, int height) {

    /// Returns it with so many more pixels on each side, within a picture.
    public Area grown(int by, int limitWidth, int limitHeight) {
        int left = Math.max(0, x - by);
        int top = Math.max(0, y - by);
        int right = Math.min(limitWidth, x + width + by);
        int bottom = Math.min(limitHeight, y + height + by);
        return new Area(left, top, right - left, bottom - top);
    }

    /// Returns the least area around it that has a ratio as near as the picture's edges allow, within a picture.
    public Area ofRatio(double ratio, int limitWidth, int limitHeight) {
        int wanted = width < height * ratio ? (int) Math.round(height * ratio) : width;
        int tall = width < height * ratio ? height : (int) Math.round(width / ratio);
        int newWidth = Math.min(Math.max(wanted, width), limitWidth);
        int newHeight = Math.min(Math.max(tall, height), limitHeight);
        int left = Math.clamp(x - (newWidth - width) / 2, 0, limitWidth - newWidth);
        int top = Math.clamp(y - (newHeight - height) / 2, 0, limitHeight - newHeight);
        return new Area(left, top, newWidth, newHeight);
    }
}

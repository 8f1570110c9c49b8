package org.bildwerk.delivery.address;

/// A size in pixels.
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("No picture is %d by %d pixels".formatted(width, height));
        }
    }
}

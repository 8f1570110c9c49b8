package org.bildwerk.dam.generation;

/// A size in pixels.
public record PictureSize(int width, int height) {

    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("No picture is %d × %d".formatted(width, height));
        }
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}

package org.bildwerk.watermark;

/// A picture that is too small to carry a mark.
public final class ImageTooSmallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int width;
    private final int height;

    ImageTooSmallException(int width, int height, int smallest) {
        super("a mark needs at least %d pixels on the shorter edge, the picture has %d x %d"
                .formatted(smallest, width, height));
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}

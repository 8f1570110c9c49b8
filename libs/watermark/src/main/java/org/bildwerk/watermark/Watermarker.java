package org.bildwerk.watermark;

/// Marks pictures with a key and finds the marks of that key again. Thread-safe; the same input gives the same bytes.
///
/// Both take, beside the picture itself, less than 12 MB of memory, whatever the picture's size; embedding also makes
/// the copy that it returns.
public final class Watermarker {

    /// The smallest shorter edge that a picture to be marked may have, in pixels.
    public static final int MIN_EDGE = 128;

    /// The smallest shorter edge on which a mark is looked for, in pixels.
    public static final int MIN_EDGE_TO_DETECT = 48;

    private final Carrier carrier;

    public Watermarker(WatermarkKey key) {
        this.carrier = new Carrier(key);
    }

    /// Tells whether a picture of this size can be marked.
    public static boolean fits(int width, int height) {
        return Math.min(width, height) >= MIN_EDGE;
    }

    /// Returns a marked copy of the picture, of the same shape; alpha stays as it is.
    ///
    /// @throws ImageTooSmallException if an edge is shorter than [#MIN_EDGE]
    public Raster embed(Raster picture, Payload payload) {
        if (!fits(picture.width(), picture.height())) {
            throw new ImageTooSmallException(picture.width(), picture.height(), MIN_EDGE);
        }
        var word = ConvolutionalCode.encode(Message.of(payload));
        var marked = new Embedding(picture, carrier, word).mark();
        return new Raster(marked, picture.width(), picture.height(), picture.bands());
    }

    /// Looks for a mark of this key. A picture with an edge below [#MIN_EDGE_TO_DETECT] is said to have none.
    public Detection detect(Raster picture) {
        if (picture.shorterEdge() < MIN_EDGE_TO_DETECT) {
            return new Detection.Absent(0);
        }
        var canvas = new Canvas(picture);
        var transform = new Transform(canvas.gridWidth(), canvas.gridHeight());
        var coefficients = transform.forward(canvas.brightness(picture.pixels()));
        var emphasis = Emphasis.of(picture.width(), picture.height());
        return Decision.on(new Reading(coefficients, carrier, emphasis).soft);
    }
}

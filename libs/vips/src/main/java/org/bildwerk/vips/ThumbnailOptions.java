package org.bildwerk.vips;

/// How a thumbnail is made.
///
/// @param load how the picture is opened
/// @param crop what happens with the part that does not fit
/// @param autoRotate turns the picture upright by its EXIF orientation
/// @param enlarge makes a small picture larger; otherwise it keeps its size
/// @param linear shrinks in linear light: brighter fine detail, several times the time, no shrink-on-load
/// @param fast has the decoder of a JPEG shrink as far as it can, and so leaves less to the careful filter: a third
///     less time, a little less fine detail; for what is neither cropped, enlarged nor linear
public record ThumbnailOptions(
        LoadOptions load, Crop crop, boolean autoRotate, boolean enlarge, boolean linear, boolean fast) {

    /// Fits inside the box, upright, never enlarged.
    public static final ThumbnailOptions STANDARD =
            new ThumbnailOptions(LoadOptions.STANDARD, Crop.NONE, true, false, false, false);

    public ThumbnailOptions withLoad(LoadOptions load) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    public ThumbnailOptions withCrop(Crop crop) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    public ThumbnailOptions withAutoRotate(boolean autoRotate) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    public ThumbnailOptions withEnlarge(boolean enlarge) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    public ThumbnailOptions withLinear(boolean linear) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    public ThumbnailOptions withFast(boolean fast) {
        return new ThumbnailOptions(load, crop, autoRotate, enlarge, linear, fast);
    }

    /// Tells whether a picture that is decoded already gives the same as the file, however the file is decoded.
    boolean isPlain() {
        return crop == Crop.NONE && autoRotate && !enlarge && !linear;
    }
}

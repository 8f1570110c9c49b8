package org.bildwerk.dam.metadata.embedded;

/// A text in a file that may tell how the picture was made.
///
/// @param name PNG keyword, EXIF tag or prefixed XMP property: `parameters`, `UserComment`, `xmp:CreatorTool`
public record Trace(Place place, String name, String text) {

    /// Where in the file a text stands.
    public enum Place {
        PNG_TEXT,
        EXIF,
        XMP,
        IPTC,
        /// Hidden in the lowest bits of the transparency.
        PIXELS
    }
}

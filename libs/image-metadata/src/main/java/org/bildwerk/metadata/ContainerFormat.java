package org.bildwerk.metadata;

/// A kind of image file whose metadata can be read and replaced.
public enum ContainerFormat {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    AVIF,
    HEIF;

    /// Tells whether the format has a place for IPTC-IIM; a PNG only by a custom of ImageMagick's.
    public boolean holdsIim() {
        return this == JPEG || this == TIFF || this == PNG;
    }

    /// Tells whether the format has a place for [TextChunk]s; a JPEG holds only those under [TextChunk#COMMENT].
    public boolean holdsTexts() {
        return this == JPEG || this == PNG;
    }
}

package org.bildwerk.vips;

/// A block of metadata that travels with a picture, as raw bytes.
public enum Metadata {
    /// A TIFF structure, with or without the leading `Exif\0\0`.
    EXIF("exif-data", 1),
    /// An RDF/XML packet in UTF-8.
    XMP("xmp-data", 2),
    /// IPTC-IIM; in JPEG as a Photoshop image resource block.
    IPTC("iptc-data", 4),
    /// A colour profile.
    ICC("icc-profile-data", 8);

    private final String field;
    private final int keepFlag;

    Metadata(String field, int keepFlag) {
        this.field = field;
        this.keepFlag = keepFlag;
    }

    String field() {
        return field;
    }

    int keepFlag() {
        return keepFlag;
    }
}

package org.bildwerk.metadata.iptc;

/// The EXIF tag that says the same as an XMP property.
public enum ExifTwin {
    IMAGE_DESCRIPTION(0x010E),
    ARTIST(0x013B),
    COPYRIGHT(0x8298),
    DATE_TIME_ORIGINAL(0x9003),
    DATE_TIME_DIGITIZED(0x9004),
    USER_COMMENT(0x9286);

    private final int tag;

    ExifTwin(int tag) {
        this.tag = tag;
    }

    public int tag() {
        return tag;
    }

    /// Tells whether the tag stands in the Exif directory rather than in the first one.
    public boolean inExifDirectory() {
        return tag >= 0x9000;
    }

    public boolean isDate() {
        return this == DATE_TIME_ORIGINAL || this == DATE_TIME_DIGITIZED;
    }

    /// Returns the tag of the second's fraction of a date.
    public int fractionTag() {
        return this == DATE_TIME_ORIGINAL ? 0x9291 : 0x9292;
    }

    /// Returns the tag of the offset from UTC of a date.
    public int offsetTag() {
        return this == DATE_TIME_ORIGINAL ? 0x9011 : 0x9012;
    }
}

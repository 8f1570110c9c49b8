package org.bildwerk.metadata.iptc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One field of the catalogue.
///
/// @param name the XMP property; unique in the catalogue
/// @param group the part of a form that it belongs to
/// @param iim its twin in IPTC-IIM, or null
/// @param exif its twin in EXIF, or null
/// @param <T> the kind of its value
public record Field<T extends FieldValue>(
        XmpName name,
        FieldType<T> type,
        FieldGroup group,
        @Nullable IimTwin iim,
        @Nullable ExifTwin exif) {

    Field(XmpName name, FieldType<T> type, FieldGroup group) {
        this(name, type, group, null, null);
    }

    Field<T> twin(IimTwin twin) {
        return new Field<>(name, type, group, twin, exif);
    }

    Field<T> twin(ExifTwin twin) {
        return new Field<>(name, type, group, iim, twin);
    }

    public Optional<IimTwin> iimTwin() {
        return Optional.ofNullable(iim);
    }

    public Optional<ExifTwin> exifTwin() {
        return Optional.ofNullable(exif);
    }

    /// Tells whether the field stands in EXIF alone, without a place in XMP.
    public boolean inExifAlone() {
        return exif == ExifTwin.USER_COMMENT;
    }

    /// Tells whether it is the same field: its name is enough, and quicker than its type.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /// Shows the XMP name: `dc:title`.
    @Override
    public String toString() {
        return name.toString();
    }
}

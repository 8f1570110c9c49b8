package org.bildwerk.bench.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.metadata.iptc.ExifTwin;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IimTwin;
import org.bildwerk.metadata.iptc.PhotoDate;

/// What EXIF and IPTC-IIM say about a field, under the names of either reader.
enum Twins {
    EXIFTOOL,
    EXIV2;

    private static final Map<IimTwin, List<String>> IIM = Map.ofEntries(
            names(IimTwin.OBJECT_NAME, "ObjectName", "ObjectName"),
            names(IimTwin.SUBJECT_REFERENCE, "SubjectReference", "Subject"),
            names(IimTwin.KEYWORDS, "Keywords", "Keywords"),
            names(IimTwin.SPECIAL_INSTRUCTIONS, "SpecialInstructions", "SpecialInstructions"),
            names(IimTwin.DATE_CREATED, "DateCreated", "DateCreated"),
            names(IimTwin.DIGITAL_CREATION_DATE, "DigitalCreationDate", "DigitizationDate"),
            names(IimTwin.BY_LINE, "By-line", "Byline"),
            names(IimTwin.BY_LINE_TITLE, "By-lineTitle", "BylineTitle"),
            names(IimTwin.CITY, "City", "City"),
            names(IimTwin.SUB_LOCATION, "Sub-location", "SubLocation"),
            names(IimTwin.PROVINCE_STATE, "Province-State", "ProvinceState"),
            names(IimTwin.COUNTRY_CODE, "Country-PrimaryLocationCode", "CountryCode"),
            names(IimTwin.COUNTRY_NAME, "Country-PrimaryLocationName", "CountryName"),
            names(IimTwin.TRANSMISSION_REFERENCE, "OriginalTransmissionReference", "TransmissionReference"),
            names(IimTwin.HEADLINE, "Headline", "Headline"),
            names(IimTwin.CREDIT, "Credit", "Credit"),
            names(IimTwin.SOURCE, "Source", "Source"),
            names(IimTwin.COPYRIGHT_NOTICE, "CopyrightNotice", "Copyright"),
            names(IimTwin.CAPTION, "Caption-Abstract", "Caption"),
            names(IimTwin.WRITER_EDITOR, "Writer-Editor", "Writer"));

    private static Map.Entry<IimTwin, List<String>> names(IimTwin twin, String exiftool, String exiv2) {
        return Map.entry(twin, List.of(exiftool, exiv2));
    }

    /// Returns the tags of EXIF; empty for a field without a twin there, and for the comment, which is no twin.
    Map<String, Object> exif(Field<?> field, FieldValue value) {
        Map<String, Object> tags = new LinkedHashMap<>();
        switch (field.exif()) {
            case IMAGE_DESCRIPTION -> tags.put(main("ImageDescription"), text(value));
            case ARTIST -> tags.put(main("Artist"), String.join("; ", texts(value)));
            case COPYRIGHT -> tags.put(main("Copyright"), text(value));
            case DATE_TIME_ORIGINAL, DATE_TIME_DIGITIZED -> dates(tags, field.exif(), date(value));
            case USER_COMMENT -> {}
            case null -> {}
        }
        return tags;
    }

    private void dates(Map<String, Object> tags, ExifTwin twin, PhotoDate date) {
        boolean original = twin == ExifTwin.DATE_TIME_ORIGINAL;
        var digitized = this == EXIFTOOL ? "CreateDate" : "DateTimeDigitized";
        var clock = ExiftoolForm.date(date).substring(0, 19);
        tags.put(photo(original ? "DateTimeOriginal" : digitized), clock);
        tags.put(photo(original ? "SubSecTimeOriginal" : "SubSecTimeDigitized"), date.fraction());
        tags.put(photo(original ? "OffsetTimeOriginal" : "OffsetTimeDigitized"), String.valueOf(date.offset()));
    }

    private String main(String name) {
        return (this == EXIFTOOL ? "IFD0:" : "Exif.Image.") + name;
    }

    private String photo(String name) {
        return (this == EXIFTOOL ? "ExifIFD:" : "Exif.Photo.") + name;
    }

    /// Returns the datasets of IIM.
    Map<String, Object> iim(Field<?> field, FieldValue value) {
        Map<String, Object> tags = new LinkedHashMap<>();
        var twin = field.iim();
        if (twin == null) {
            return tags;
        }
        var name = dataset(IIM.getOrDefault(twin, List.of()).get(ordinal()));
        if (value instanceof FieldValue.Moment moment) {
            var date = ExiftoolForm.date(moment.date());
            var day = date.substring(0, 10);
            tags.put(name, this == EXIFTOOL ? day : day.replace(':', '-'));
            tags.put(
                    name.replace("Date", "Time"),
                    date.substring(11, 19) + moment.date().offset());
        } else if (twin == IimTwin.SUBJECT_REFERENCE) {
            tags.put(
                    name,
                    texts(value).stream().map(code -> "IPTC:" + code + ":::").toList());
        } else {
            tags.put(name, value instanceof FieldValue.Items ? texts(value) : text(value));
        }
        return tags;
    }

    private String dataset(String name) {
        return (this == EXIFTOOL ? "IPTC:" : "Iptc.Application2.") + name;
    }

    private static PhotoDate date(FieldValue value) {
        return ((FieldValue.Moment) value).date();
    }

    private static List<String> texts(FieldValue value) {
        return value instanceof FieldValue.Items items ? items.texts() : List.of(text(value));
    }

    private static String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Localized localized -> localized.fallback();
            default -> throw new IllegalArgumentException("no text: " + value);
        };
    }
}

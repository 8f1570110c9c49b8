package org.bildwerk.bench.metadata;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import org.bildwerk.metadata.iptc.ExifTwin;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.jspecify.annotations.Nullable;

/// Values as EXIF or IPTC-IIM can hold them: one language, and in IIM no fraction of a second.
final class Narrow {

    private static final String COORDINATE = "\\d+,\\d+(\\.\\d+)?[NSEW]";

    private Narrow() {}

    static FieldValues of(FieldValues all, boolean exif) {
        var narrow = FieldValues.empty();
        for (var field : IptcFields.all()) {
            boolean twin = exif ? field.exif() != null && field.exif() != ExifTwin.USER_COMMENT : field.iim() != null;
            if (twin) {
                narrow = narrow.withUnchecked(field, of(all.find(field).orElseThrow(), exif));
            }
        }
        return narrow;
    }

    private static FieldValue of(FieldValue value, boolean exif) {
        return switch (value) {
            case FieldValue.Localized localized -> FieldValue.Localized.of(localized.fallback());
            case FieldValue.Moment moment when !exif -> new FieldValue.Moment(withoutFraction(moment.date()));
            default -> value;
        };
    }

    private static PhotoDate withoutFraction(PhotoDate date) {
        return new PhotoDate(date.year(), date.month(), date.day(), date.time(), "", date.offset());
    }

    /// Tells whether two values are equal, coordinates by where they are and not by their digits.
    static boolean same(FieldValue expected, @Nullable FieldValue found) {
        return switch (expected) {
            case FieldValue.Text text
            when text.value().matches(COORDINATE) ->
                found instanceof FieldValue.Text other && near(text.value(), other.value());
            case FieldValue.Items items -> found instanceof FieldValue.Items others && same(items, others);
            case FieldValue.Structure structure ->
                found instanceof FieldValue.Structure other
                        && new LinkedHashSet<>(structure.members().keySet())
                                .equals(other.members().keySet())
                        && structure.members().entrySet().stream()
                                .allMatch(member ->
                                        same(member.getValue(), other.members().get(member.getKey())));
            default -> expected.equals(found);
        };
    }

    private static boolean same(FieldValue.Items items, FieldValue.Items others) {
        if (items.values().size() != others.values().size()) {
            return false;
        }
        for (int i = 0; i < items.values().size(); i++) {
            if (!same(items.values().get(i), others.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(String coordinate, String other) {
        if (!other.matches(COORDINATE)) {
            return false;
        }
        var distance = new BigDecimal(ExiftoolForm.degrees(coordinate))
                .subtract(new BigDecimal(ExiftoolForm.degrees(other)))
                .abs();
        return distance.compareTo(new BigDecimal("1e-8")) < 0;
    }
}

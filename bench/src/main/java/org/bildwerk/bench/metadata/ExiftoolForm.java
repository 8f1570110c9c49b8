package org.bildwerk.bench.metadata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;

/// Values as exiftool's JSON has them, with `-struct -n`: tags by group, structures as objects, further languages as
/// neighbours, terms of PLUS without their address, coordinates as degrees, dates with colons.
final class ExiftoolForm {

    private static final Map<Field<?>, String> OTHER_NAMES = Map.of(
            IptcFields.MODEL_INFORMATION, "XMP-iptcExt:AdditionalModelInformation",
            IptcFields.DIGITAL_IMAGE_GUID, "XMP-iptcExt:DigitalImageGUID",
            IptcFields.EVENT_ID, "XMP-iptcExt:EventID",
            IptcFields.REGISTRY_ENTRY, "XMP-iptcExt:RegistryID",
            IptcFields.USER_COMMENT, "ExifIFD:UserComment");

    private ExiftoolForm() {}

    /// Returns the tags, mostly one, that hold a field.
    static Map<String, Object> of(Field<?> field, FieldValue value) {
        Map<String, Object> tags = new LinkedHashMap<>();
        put(tags, tag(field), value, field.type());
        return tags;
    }

    private static String tag(Field<?> field) {
        var prefix = field.toString().substring(0, field.toString().indexOf(':'));
        var group = prefix.replace("Iptc4xmpCore", "iptcCore").replace("Iptc4xmpExt", "iptcExt");
        return OTHER_NAMES.getOrDefault(
                field, "XMP-" + group + ":" + capital(field.name().local()));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void put(Map<String, Object> into, String key, FieldValue value, FieldType<?> type) {
        if (value instanceof FieldValue.Localized localized) {
            localized
                    .texts()
                    .forEach((language, text) ->
                            into.put(language.equals(FieldValue.Localized.DEFAULT) ? key : key + "-" + language, text));
            return;
        }
        into.put(key, plain(value, type));
    }

    private static Object plain(FieldValue value, FieldType<?> type) {
        return switch (value) {
            case FieldValue.Items items -> {
                var item = type instanceof FieldType.Several several ? several.item() : FieldType.TEXT;
                List<Object> list = new ArrayList<>();
                items.values().forEach(one -> list.add(plain(one, item)));
                yield list;
            }
            case FieldValue.Structure structure -> {
                Map<String, Object> members = new LinkedHashMap<>();
                var struct = (FieldType.Struct) type;
                structure
                        .members()
                        .forEach((name, member) -> put(
                                members,
                                capital(name.local()),
                                member,
                                struct.member(name).orElseThrow().type()));
                yield members;
            }
            case FieldValue.Text text -> text(text.value(), type);
            case FieldValue.Whole whole -> Long.toString(whole.value());
            case FieldValue.Decimal decimal -> decimal.value().toPlainString();
            case FieldValue.Truth truth -> truth.value() ? "True" : "False";
            case FieldValue.Moment moment -> date(moment.date());
            case FieldValue.Localized localized -> localized.fallback();
        };
    }

    private static String text(String text, FieldType<?> type) {
        var meaning = type instanceof FieldType.Simple<?> simple ? simple.meaning() : FieldType.Meaning.TEXT;
        return switch (meaning) {
            case PLUS_TERM -> text.replaceFirst("^http://ns.useplus.org/ldf/vocab/", "");
            case COORDINATE -> degrees(text);
            case FRACTION -> fraction(text);
            default -> text;
        };
    }

    /// `37,58.25N` in degrees, to nine places.
    static String degrees(String coordinate) {
        var parts = coordinate.substring(0, coordinate.length() - 1).split(",", -1);
        var minutes = new BigDecimal(parts[1]).divide(BigDecimal.valueOf(60), 12, RoundingMode.HALF_UP);
        var degrees = new BigDecimal(parts[0]).add(minutes).setScale(9, RoundingMode.HALF_UP);
        boolean negative = coordinate.endsWith("S") || coordinate.endsWith("W");
        return (negative ? degrees.negate() : degrees).stripTrailingZeros().toPlainString();
    }

    static String fraction(String fraction) {
        var parts = fraction.split("/", -1);
        var top = new BigDecimal(parts[0]);
        return parts.length < 2
                ? top.toPlainString()
                : top.divide(new BigDecimal(parts[1]), 12, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static String date(PhotoDate date) {
        var iso = date.toString();
        return iso.length() <= 10
                ? iso.replace('-', ':')
                : iso.substring(0, 10).replace('-', ':') + " " + iso.substring(11);
    }
}

package org.bildwerk.bench.metadata;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.metadata.iptc.DataMining;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldType;
import org.bildwerk.metadata.iptc.FieldType.Meaning;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.bildwerk.metadata.iptc.XmpName;

/// One value for every field of the catalogue: each list with two entries, each language alternative with three, each
/// structure with all members; in German, Greek and Chinese, with what XML escapes. Texts with a twin in IPTC-IIM fit
/// there.
final class FieldSamples {

    private static final Map<Field<?>, FieldValue> FIXED = Map.of(
            IptcFields.DIGITAL_SOURCE_TYPE, DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA.value(),
            IptcFields.DATA_MINING, DataMining.PROHIBITED_TRAINING.value(),
            IptcFields.MODEL_RELEASE_STATUS, plus("MR-LMR"),
            IptcFields.PROPERTY_RELEASE_STATUS, plus("PR-NAP"),
            IptcFields.MINOR_MODEL_AGE_DISCLOSURE, plus("AG-U14"),
            IptcFields.COUNTRY_CODE, new FieldValue.Text("GRC"),
            IptcFields.SUBJECT_CODE, FieldValue.Items.texts("04001002", "15073026"),
            IptcFields.RATING, new FieldValue.Decimal(BigDecimal.valueOf(4)));

    private FieldSamples() {}

    static FieldValues all() {
        var values = FieldValues.empty();
        for (var field : IptcFields.all()) {
            values = values.withUnchecked(field, of(field));
        }
        return values;
    }

    /// Returns the same but for one thing that exiftool cannot write: further languages of a region's name land in a
    /// foreign namespace, since a region may hold properties of any.
    static FieldValues asExiftoolCanWrite() {
        var regions = all().get(IptcFields.IMAGE_REGION).orElseThrow().values().stream()
                .map(region -> withoutLanguages((FieldValue.Structure) region))
                .toList();
        return all().with(IptcFields.IMAGE_REGION, new FieldValue.Items(regions));
    }

    private static FieldValue withoutLanguages(FieldValue.Structure region) {
        Map<XmpName, FieldValue> members = new LinkedHashMap<>(region.members());
        members.computeIfPresent(
                IptcStructures.IMAGE_REGION.name("Name"),
                (name, text) -> FieldValue.Localized.of(((FieldValue.Localized) text).fallback()));
        return new FieldValue.Structure(members);
    }

    private static FieldValue of(Field<?> field) {
        var fixed = FIXED.get(field);
        if (fixed != null) {
            return fixed;
        }
        if (field == IptcFields.USER_COMMENT) {
            // No letters beyond the first 65,536: the standard's Unicode is older than those.
            return new FieldValue.Text("ein Hafen, Ελλάδα 港口. Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42");
        }
        var name = field.name().local();
        return of(field.type(), name, field.iim() == null ? " „Ä & <b>\" 'ß' Ελλάδα 港口 \uD83C\uDF0A" : " Äß港");
    }

    private static FieldValue of(FieldType<?> type, String name, String tail) {
        return switch (type) {
            case FieldType.Simple<?> simple -> simple(simple.meaning(), name, tail);
            case FieldType.LanguageAlternative alternative ->
                FieldValue.Localized.of(name + tail).with("de-DE", "D" + tail).with("el", "E" + tail);
            case FieldType.Several several ->
                FieldValue.Items.of(of(several.item(), name + 1, tail), of(several.item(), name + 2, tail));
            case FieldType.Struct struct -> {
                Map<XmpName, FieldValue> members = new LinkedHashMap<>();
                for (var member : struct.members()) {
                    members.put(member.name(), of(member.type(), member.name().local() + name, tail));
                }
                yield new FieldValue.Structure(members);
            }
        };
    }

    private static FieldValue simple(Meaning meaning, String name, String tail) {
        int number = name.endsWith("2") ? 1 : 0;
        return switch (meaning) {
            case TEXT -> new FieldValue.Text(name + tail);
            case ADDRESS -> new FieldValue.Text("https://example.org/" + name + "?a=1&b=%C3%A4#x");
            case PLUS_TERM -> plus("cell");
            case COORDINATE -> new FieldValue.Text(name.startsWith("GPSLat") ? "37,58.25N" : "23,43.5E");
            case FRACTION -> new FieldValue.Text("305/2");
            case MOMENT ->
                new FieldValue.Moment(PhotoDate.parse("2026-03-2%dT23:59:07.125-03:30".formatted(number))
                        .orElseThrow());
            case WHOLE -> new FieldValue.Whole(number);
            case DECIMAL -> new FieldValue.Decimal(new BigDecimal("0.0625").add(BigDecimal.valueOf(number)));
            case TRUTH -> new FieldValue.Truth(true);
        };
    }

    private static FieldValue.Text plus(String term) {
        return new FieldValue.Text("http://ns.useplus.org/ldf/vocab/" + term);
    }
}

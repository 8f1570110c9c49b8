package org.bildwerk.metadata;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.metadata.iptc.DataMining;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IimTwin;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.bildwerk.metadata.iptc.XmpName;

/// A value for every field of the catalogue, with letters beyond ASCII and characters that XML escapes. Always the
/// same.
public final class SampleValues {

    private SampleValues() {}

    /// Returns one value for each field.
    public static FieldValues all() {
        var values = FieldValues.empty();
        for (var field : IptcFields.all()) {
            values = values.withUnchecked(field, of(field));
        }
        return values;
    }

    /// Returns the value of one field. Those with a twin in IIM are short enough for it.
    public static FieldValue of(Field<?> field) {
        if (field == IptcFields.DIGITAL_SOURCE_TYPE) {
            return DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.value();
        }
        if (field == IptcFields.DATA_MINING) {
            return DataMining.PROHIBITED_GENERATIVE_TRAINING.value();
        }
        if (field == IptcFields.SUBJECT_CODE) {
            return FieldValue.Items.texts("15054000", "01005000");
        }
        if (field == IptcFields.COUNTRY_CODE) {
            return new FieldValue.Text("DEU");
        }
        if (field == IptcFields.USER_COMMENT) {
            return new FieldValue.Text("a quiet harbour, Möwe\nSteps: 20, Sampler: Euler, Seed: 42 \u2713");
        }
        return of(field.type(), name(field));
    }

    private static String name(Field<?> field) {
        return field.iim() == null || field.iim() == IimTwin.CAPTION
                ? field.name().local() + " <Grün & \"blau\"> 港 \uD83C\uDF0A"
                : "Größe & " + field.name().local();
    }

    private static FieldValue of(FieldType<?> type, String name) {
        return switch (type) {
            case FieldType.Simple<?> simple -> simple(simple.meaning(), name);
            case FieldType.LanguageAlternative alternative ->
                FieldValue.Localized.of(name)
                        .with("de-DE", name + " auf Deutsch")
                        .with("fr", name + " en français");
            case FieldType.Several several ->
                FieldValue.Items.of(of(several.item(), name + "1"), of(several.item(), name + "2"));
            case FieldType.Struct struct -> {
                Map<XmpName, FieldValue> members = new LinkedHashMap<>();
                for (var member : struct.members()) {
                    members.put(
                            member.name(),
                            of(member.type(), name + " " + member.name().local()));
                }
                yield new FieldValue.Structure(members);
            }
        };
    }

    private static FieldValue simple(FieldType.Meaning meaning, String name) {
        int number = Math.floorMod(name.hashCode(), 4);
        return switch (meaning) {
            case TEXT -> new FieldValue.Text(name);
            case ADDRESS -> new FieldValue.Text("https://example.org/%d?a=1&b=%s".formatted(number, name.length()));
            case PLUS_TERM -> new FieldValue.Text("http://ns.useplus.org/ldf/vocab/" + term(name));
            case COORDINATE -> new FieldValue.Text(name.contains("Latitude") ? "52,31.25N" : "13,24.5E");
            case FRACTION -> new FieldValue.Text("34/1");
            case MOMENT ->
                new FieldValue.Moment(PhotoDate.parse("2026-11-22T10:20:3%d.25+01:00".formatted(number))
                        .orElseThrow());
            case WHOLE -> new FieldValue.Whole(number);
            case DECIMAL -> new FieldValue.Decimal(new BigDecimal("0.5").add(BigDecimal.valueOf(number)));
            case TRUTH -> new FieldValue.Truth(true);
        };
    }

    private static String term(String name) {
        if (name.contains("Telephone")) {
            return "work";
        }
        if (name.contains("ModelRelease")) {
            return "MR-UMR";
        }
        return name.contains("PropertyRelease") ? "PR-UPR" : "AG-A25";
    }
}

package org.bildwerk.metadata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.XmpName;

/// Brings values to the form that all blocks can hold alike: without blanks around, without characters that XML does
/// not allow. A value with nothing in it is none.
final class Tidy {

    private Tidy() {}

    static Optional<FieldValue> tidy(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> tidy(text.value()).map(FieldValue.Text::new);
            case FieldValue.Localized localized -> localized(localized);
            case FieldValue.Items items -> {
                var kept = items.values().stream()
                        .flatMap(item -> tidy(item).stream())
                        .toList();
                yield kept.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Items(kept));
            }
            case FieldValue.Structure structure -> structure(structure);
            case FieldValue.Whole whole -> Optional.of(whole);
            case FieldValue.Decimal decimal -> Optional.of(decimal);
            case FieldValue.Truth truth -> Optional.of(truth);
            case FieldValue.Moment moment -> Optional.of(moment);
        };
    }

    private static Optional<FieldValue> localized(FieldValue.Localized localized) {
        var texts = new LinkedHashMap<String, String>();
        localized.texts().forEach((language, text) -> tidy(text).ifPresent(tidy -> texts.put(language, tidy)));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Localized(texts));
    }

    private static Optional<FieldValue> structure(FieldValue.Structure structure) {
        Map<XmpName, FieldValue> members = new LinkedHashMap<>();
        structure.members().forEach((name, value) -> tidy(value).ifPresent(tidy -> members.put(name, tidy)));
        return members.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Structure(members));
    }

    private static Optional<String> tidy(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Tidy::isAllowed).forEach(kept::appendCodePoint);
        var stripped = kept.toString().strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF;
    }
}

package org.bildwerk.bench.metadata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;

/// Values as exiv2 prints them: a line for each member of a structure, lists joined by commas.
final class Exiv2Form {

    private Exiv2Form() {}

    static Map<String, Object> of(Field<?> field, FieldValue value) {
        Map<String, Object> lines = new LinkedHashMap<>();
        var prefix = field.toString().substring(0, field.toString().indexOf(':'));
        var group = prefix.replace("Iptc4xmpCore", "iptc").replace("Iptc4xmpExt", "iptcExt");
        add(lines, "Xmp." + group + "." + field.name().local(), value);
        return lines;
    }

    private static void add(Map<String, Object> lines, String key, FieldValue value) {
        switch (value) {
            case FieldValue.Structure structure ->
                structure.members().forEach((name, member) -> add(lines, key + "/" + name, member));
            case FieldValue.Items items
            when items.values().getFirst() instanceof FieldValue.Structure -> {
                int number = 1;
                for (var item : items.values()) {
                    add(lines, key + "[" + number++ + "]", item);
                }
            }
            case FieldValue.Items items ->
                lines.put(key, items.values().stream().map(Exiv2Form::text).collect(Collectors.joining(", ")));
            default -> lines.put(key, text(value));
        }
    }

    private static String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Whole whole -> Long.toString(whole.value());
            case FieldValue.Decimal decimal -> decimal.value().toPlainString();
            case FieldValue.Truth truth -> truth.value() ? "True" : "False";
            case FieldValue.Moment moment -> moment.date().toString();
            case FieldValue.Localized localized ->
                localized.texts().entrySet().stream()
                        .map(text -> "lang=\"%s\" %s".formatted(text.getKey(), text.getValue()))
                        .collect(Collectors.joining(", "));
            default -> throw new IllegalArgumentException("no single value: " + value);
        };
    }
}

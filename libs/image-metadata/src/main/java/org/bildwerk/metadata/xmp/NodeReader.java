package org.bildwerk.metadata.xmp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.iptc.FieldType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.bildwerk.metadata.iptc.XmpName;

/// Turns nodes into typed values. Where a node is built differently than the type says, what can be understood is
/// taken: one text for a list, the first of a list for a text.
final class NodeReader {

    private final List<String> warnings;
    private final String where;

    NodeReader(List<String> warnings, String where) {
        this.warnings = warnings;
        this.where = where;
    }

    Optional<FieldValue> read(XmpNode node, FieldType<?> type) {
        return switch (type) {
            case FieldType.Simple<?> simple -> first(node).flatMap(text -> simple(text, simple.meaning()));
            case FieldType.LanguageAlternative alternative -> localized(node);
            case FieldType.Several several -> several(node, several.item());
            case FieldType.Struct struct -> struct(node, struct);
        };
    }

    private Optional<String> first(XmpNode node) {
        return switch (node) {
            case XmpNode.Simple simple -> Optional.of(simple.value());
            case XmpNode.Array array -> array.items().stream().findFirst().flatMap(this::first);
            case XmpNode.Struct struct -> notUnderstood("a structure");
        };
    }

    private Optional<FieldValue> simple(String text, FieldType.Meaning meaning) {
        return switch (meaning) {
            case TEXT, ADDRESS, COORDINATE, FRACTION -> Optional.of(new FieldValue.Text(text));
            case PLUS_TERM -> Optional.of(new FieldValue.Text(Vocabulary.plusTerm(text)));
            case MOMENT ->
                PhotoDate.parse(text).<FieldValue>map(FieldValue.Moment::new).or(() -> notUnderstood(text));
            case TRUTH -> truth(text);
            case WHOLE -> number(text).flatMap(number -> whole(number, text));
            case DECIMAL -> number(text).map(FieldValue.Decimal::new);
        };
    }

    private Optional<FieldValue> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(new FieldValue.Truth(true));
            case "false", "0" -> Optional.of(new FieldValue.Truth(false));
            default -> notUnderstood(text);
        };
    }

    private Optional<BigDecimal> number(String text) {
        try {
            var number = text.length() > 40 ? null : new BigDecimal(text.strip());
            return number == null || Math.abs(number.scale()) > 40 ? notUnderstood(text) : Optional.of(number);
        } catch (NumberFormatException none) {
            return notUnderstood(text);
        }
    }

    private Optional<FieldValue> whole(BigDecimal number, String text) {
        try {
            return Optional.of(new FieldValue.Whole(number.longValueExact()));
        } catch (ArithmeticException broken) {
            return notUnderstood(text);
        }
    }

    private Optional<FieldValue> localized(XmpNode node) {
        var items = node instanceof XmpNode.Array array ? array.items() : List.of(node);
        var texts = new LinkedHashMap<String, String>();
        for (var item : items) {
            if (item instanceof XmpNode.Simple simple) {
                texts.putIfAbsent(simple.language().orElse(FieldValue.Localized.DEFAULT), simple.value());
            }
        }
        return texts.isEmpty() ? notUnderstood("no text") : Optional.of(new FieldValue.Localized(texts));
    }

    private Optional<FieldValue> several(XmpNode node, FieldType<?> item) {
        var nodes = node instanceof XmpNode.Array array ? array.items() : List.of(node);
        var values = nodes.stream().flatMap(one -> read(one, item).stream()).toList();
        return Optional.of(new FieldValue.Items(values));
    }

    private Optional<FieldValue> struct(XmpNode node, FieldType.Struct type) {
        if (node instanceof XmpNode.Array array && array.items().size() == 1) {
            return struct(array.items().getFirst(), type);
        }
        if (!(node instanceof XmpNode.Struct struct)) {
            return notUnderstood("no structure");
        }
        Map<XmpName, FieldValue> members = new LinkedHashMap<>();
        for (var property : struct.members()) {
            var value = type.member(property.name())
                    .map(FieldType.Member::type)
                    .map(known -> read(property.node(), known))
                    .orElseGet(() -> Optional.of(asFound(property.node())));
            value.ifPresent(found -> members.put(property.name(), found));
        }
        return Optional.of(new FieldValue.Structure(members));
    }

    private static FieldValue asFound(XmpNode node) {
        return switch (node) {
            case XmpNode.Simple simple -> new FieldValue.Text(simple.value());
            case XmpNode.Struct struct -> {
                Map<XmpName, FieldValue> members = new LinkedHashMap<>();
                struct.members().forEach(member -> members.put(member.name(), asFound(member.node())));
                yield new FieldValue.Structure(members);
            }
            case XmpNode.Array array
            when array.form() == XmpNode.Form.LANGUAGES && !array.items().isEmpty() ->
                new NodeReader(new java.util.ArrayList<>(), "").localized(array).orElseThrow();
            case XmpNode.Array array ->
                new FieldValue.Items(
                        array.items().stream().map(NodeReader::asFound).toList());
        };
    }

    private <T> Optional<T> notUnderstood(String text) {
        var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        warnings.add("The value of %s in XMP is not understood: %s".formatted(where, shown));
        return Optional.empty();
    }
}

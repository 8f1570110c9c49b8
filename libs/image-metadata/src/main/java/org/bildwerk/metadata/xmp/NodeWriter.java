package org.bildwerk.metadata.xmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bildwerk.metadata.iptc.FieldType;
import org.bildwerk.metadata.iptc.FieldType.Order;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.XmpName;

/// Turns typed values into nodes.
final class NodeWriter {

    private NodeWriter() {}

    /// @throws IllegalArgumentException if the value is not built as the type says
    static XmpNode write(FieldValue value, FieldType<?> type) {
        return switch (type) {
            case FieldType.Simple<?> simple
            when simple.valueClass().isInstance(value) -> XmpNode.Simple.of(text(value, simple.meaning()));
            case FieldType.LanguageAlternative alternative
            when value instanceof FieldValue.Localized localized -> localized(localized);
            case FieldType.Several several
            when value instanceof FieldValue.Items items -> {
                var form = several.order() == Order.BAG ? XmpNode.Form.BAG : XmpNode.Form.SEQUENCE;
                yield array(
                        form,
                        items.values().stream()
                                .map(item -> write(item, several.item()))
                                .toList());
            }
            case FieldType.Struct struct
            when value instanceof FieldValue.Structure structure -> struct(structure.members(), struct);
            default ->
                throw new IllegalArgumentException(
                        "A %s is no value for %s".formatted(value.getClass().getSimpleName(), type));
        };
    }

    private static XmpNode struct(Map<XmpName, FieldValue> members, FieldType.Struct type) {
        var properties = new ArrayList<XmpProperty>();
        members.forEach((name, value) -> {
            var node =
                    type.member(name).map(member -> write(value, member.type())).orElseGet(() -> asGiven(value));
            properties.add(new XmpProperty(name, node));
        });
        return new XmpNode.Struct(properties, List.of());
    }

    private static XmpNode asGiven(FieldValue value) {
        return switch (value) {
            case FieldValue.Localized localized -> localized(localized);
            case FieldValue.Items items ->
                array(
                        XmpNode.Form.BAG,
                        items.values().stream().map(NodeWriter::asGiven).toList());
            case FieldValue.Structure structure ->
                new XmpNode.Struct(
                        structure.members().entrySet().stream()
                                .map(member -> new XmpProperty(member.getKey(), asGiven(member.getValue())))
                                .toList(),
                        List.of());
            default -> XmpNode.Simple.of(text(value, FieldType.Meaning.TEXT));
        };
    }

    private static XmpNode localized(FieldValue.Localized localized) {
        List<XmpNode> items = new ArrayList<>();
        localized.texts().forEach((language, text) -> items.add(XmpNode.Simple.of(text, language)));
        return array(XmpNode.Form.LANGUAGES, items);
    }

    private static XmpNode array(XmpNode.Form form, List<? extends XmpNode> items) {
        return new XmpNode.Array(form, List.copyOf(items), List.of());
    }

    private static String text(FieldValue value, FieldType.Meaning meaning) {
        return switch (value) {
            case FieldValue.Text text ->
                meaning == FieldType.Meaning.PLUS_TERM ? Vocabulary.plusTerm(text.value()) : text.value();
            case FieldValue.Whole whole -> Long.toString(whole.value());
            case FieldValue.Decimal decimal -> decimal.value().toPlainString();
            case FieldValue.Truth truth -> truth.value() ? "True" : "False";
            case FieldValue.Moment moment -> moment.date().toString();
            default -> throw new IllegalArgumentException("no single value: " + value);
        };
    }
}

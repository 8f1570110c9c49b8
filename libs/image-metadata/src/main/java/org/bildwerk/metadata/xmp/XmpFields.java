package org.bildwerk.metadata.xmp;

import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;

/// Reads and sets the fields of the catalogue in a packet.
public final class XmpFields {

    private XmpFields() {}

    /// Returns the field's value; empty where the packet has none, or, with a warning, one of another kind.
    public static Optional<FieldValue> read(XmpPacket packet, Field<?> field, List<String> warnings) {
        return packet.find(field.name()).flatMap(node -> {
            var value = new NodeReader(warnings, field.toString()).read(node, field.type());
            return field == IptcFields.DIGITAL_SOURCE_TYPE
                    ? value.map(found -> Vocabulary.currentSourceType(found, warnings))
                    : value;
        });
    }

    /// Returns a packet in which the field has this value.
    public static XmpPacket write(XmpPacket packet, Field<?> field, FieldValue value) {
        return packet.with(field.name(), NodeWriter.write(value, field.type()));
    }
}

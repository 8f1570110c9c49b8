package org.bildwerk.metadata.xmp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.iptc.XmpName;

/// The properties of one XMP packet. Immutable.
///
/// @param about what the packet is about, mostly empty
/// @param properties the top-level properties, each name once
/// @param prefixes the prefixes of namespaces that are not ours, by address
public record XmpPacket(String about, List<XmpProperty> properties, Map<String, String> prefixes) {

    public XmpPacket {
        properties = List.copyOf(properties);
        prefixes = Map.copyOf(prefixes);
    }

    public static XmpPacket empty() {
        return new XmpPacket("", List.of(), Map.of());
    }

    public boolean isEmpty() {
        return properties.isEmpty();
    }

    public Optional<XmpNode> find(XmpName name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .map(XmpProperty::node)
                .findFirst();
    }

    /// Returns a packet in which the property has this value, at its old place where it had one.
    public XmpPacket with(XmpName name, XmpNode node) {
        var changed = new ArrayList<XmpProperty>();
        boolean found = false;
        for (var property : properties) {
            boolean same = property.name().equals(name);
            changed.add(same ? new XmpProperty(name, node) : property);
            found |= same;
        }
        if (!found) {
            changed.add(new XmpProperty(name, node));
        }
        return new XmpPacket(about, changed, prefixes);
    }

    public XmpPacket without(XmpName name) {
        var left = properties.stream()
                .filter(property -> !property.name().equals(name))
                .toList();
        return new XmpPacket(about, left, prefixes);
    }

    /// Adds the properties of another packet that this one lacks.
    XmpPacket merge(XmpPacket other) {
        var all = new LinkedHashMap<XmpName, XmpProperty>();
        properties.forEach(property -> all.put(property.name(), property));
        other.properties.forEach(property -> all.putIfAbsent(property.name(), property));
        var names = new LinkedHashMap<>(other.prefixes);
        names.putAll(prefixes);
        return new XmpPacket(about, List.copyOf(all.values()), names);
    }
}

package org.bildwerk.metadata.xmp;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bildwerk.metadata.iptc.Namespace;
import org.bildwerk.metadata.iptc.XmpName;

/// Writes the tree as RDF/XML, every property as an element, all namespaces declared at the top.
final class RdfText {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Map<String, String> USUAL = Map.of(XmpReader.HAS_EXTENDED.namespace(), "xmpNote");

    private final StringBuilder text = new StringBuilder();
    /// Prefixes by namespace.
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private final Set<String> taken = new HashSet<>(Set.of("rdf", "xml", "x", "xmlns"));
    private final Map<String, String> suggested;

    RdfText(XmpPacket packet) {
        suggested = packet.prefixes();
        prefixes.put(RDF, "rdf");
        prefixes.put(XML, "xml");
        packet.properties().forEach(this::declare);
        text.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"")
                .append(RDF)
                .append("\">");
        text.append("<rdf:Description rdf:about=\"");
        XmlText.escape(packet.about(), text);
        text.append('"');
        declarations();
        text.append('>');
        packet.properties().forEach(this::property);
        text.append("</rdf:Description></rdf:RDF></x:xmpmeta>");
    }

    private void declarations() {
        prefixes.forEach((namespace, prefix) -> {
            if (!namespace.equals(RDF) && !namespace.equals(XML)) {
                text.append(" xmlns:").append(prefix).append("=\"");
                XmlText.escape(namespace, text);
                text.append('"');
            }
        });
    }

    private void declare(XmpProperty property) {
        prefixes.computeIfAbsent(property.name().namespace(), this::choose);
        property.node().qualifiers().forEach(this::declare);
        switch (property.node()) {
            case XmpNode.Struct struct -> struct.members().forEach(this::declare);
            case XmpNode.Array array -> array.items().forEach(item -> declare(new XmpProperty(property.name(), item)));
            case XmpNode.Simple simple -> {}
        }
    }

    private String choose(String namespace) {
        var ours = Stream.of(Namespace.values())
                .filter(known -> known.uri().equals(namespace))
                .map(Namespace::prefix)
                .findFirst();
        var wanted = ours.orElse(suggested.getOrDefault(namespace, USUAL.getOrDefault(namespace, "ns")));
        var prefix = wanted;
        for (int i = 1; !taken.add(prefix); i++) {
            prefix = wanted + i;
        }
        return prefix;
    }

    private void property(XmpProperty property) {
        element(name(property.name()), property.node());
    }

    private String name(XmpName name) {
        return prefixes.get(name.namespace()) + ":" + name.local();
    }

    private void element(String tag, XmpNode node) {
        text.append("\n<").append(tag);
        var others = node.qualifiers().stream()
                .filter(qualifier -> !qualifier.name().equals(XmpNode.LANGUAGE))
                .toList();
        node.language().ifPresent(language -> attribute("xml:lang", language));
        if (others.isEmpty()) {
            content(node, tag);
        } else {
            qualified(node, others);
            close(tag);
        }
    }

    private void close(String tag) {
        text.append("</").append(tag).append('>');
    }

    private void qualified(XmpNode node, List<XmpProperty> qualifiers) {
        text.append("><rdf:Description><rdf:value");
        content(node, "rdf:value");
        qualifiers.forEach(this::property);
        text.append("</rdf:Description>");
    }

    /// Ends the open tag, writes what is in it, and closes it.
    private void content(XmpNode node, String element) {
        switch (node) {
            case XmpNode.Simple simple
            when simple.address() -> {
                attribute("rdf:resource", simple.value());
                text.append("/>");
                return;
            }
            case XmpNode.Simple simple -> {
                text.append('>');
                XmlText.escape(simple.value(), text);
            }
            case XmpNode.Struct struct -> {
                text.append("><rdf:Description>");
                struct.members().forEach(this::property);
                text.append("</rdf:Description>");
            }
            case XmpNode.Array array -> {
                var tag = tag(array.form());
                text.append("><").append(tag).append('>');
                array.items().forEach(item -> element("rdf:li", item));
                close(tag);
            }
        }
        close(element);
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        XmlText.escape(value, text);
        text.append('"');
    }

    private static String tag(XmpNode.Form form) {
        return switch (form) {
            case BAG -> "rdf:Bag";
            case SEQUENCE -> "rdf:Seq";
            case ALTERNATIVE, LANGUAGES -> "rdf:Alt";
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

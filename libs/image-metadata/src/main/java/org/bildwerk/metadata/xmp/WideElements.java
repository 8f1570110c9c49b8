package org.bildwerk.metadata.xmp;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Writes properties that stand as attributes as elements, where there are many of them. The XML parser under xmpcore
/// takes no more than 200 attributes, and raw converters write more.
final class WideElements {

    private static final int WIDE = 100;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();

    WideElements(XMLStreamReader reader) {
        this.reader = reader;
    }

    static boolean isWide(XMLStreamReader element) {
        return element.getAttributeCount() > WIDE
                && element.getLocalName().equals("Description")
                && RDF.equals(element.getNamespaceURI());
    }

    String narrowed() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT ->
                    text.append("</")
                            .append(name(reader.getPrefix(), reader.getLocalName()))
                            .append('>');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    XmlText.escape(reader.getText(), text);
                default -> {}
            }
        }
        return text.toString();
    }

    private void start() {
        text.append('<').append(name(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var address = reader.getNamespaceURI(i);
            attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, address == null ? "" : address);
        }
        boolean wide = isWide(reader);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!wide || !isProperty(i)) {
                attribute(attributeName(i), reader.getAttributeValue(i));
            }
        }
        text.append('>');
        for (int i = 0; wide && i < reader.getAttributeCount(); i++) {
            if (isProperty(i)) {
                text.append('<').append(attributeName(i)).append('>');
                XmlText.escape(reader.getAttributeValue(i), text);
                text.append("</").append(attributeName(i)).append('>');
            }
        }
    }

    private boolean isProperty(int attribute) {
        var namespace = reader.getAttributeNamespace(attribute);
        return namespace != null
                && !namespace.isEmpty()
                && !namespace.equals(RDF)
                && !namespace.equals(XMLConstants.XML_NS_URI);
    }

    private String attributeName(int attribute) {
        return name(reader.getAttributePrefix(attribute), reader.getAttributeLocalName(attribute));
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        XmlText.escape(value, text);
        text.append('"');
    }
}

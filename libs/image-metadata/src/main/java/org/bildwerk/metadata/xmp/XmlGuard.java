package org.bildwerk.metadata.xmp;

import java.io.StringReader;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Refuses XML that could cost too much: a document type, entities, deep nesting, or very many elements. What follows
/// it may then recurse and search through siblings.
final class XmlGuard {

    static final int MAXIMUM_DEPTH = 64;
    static final int MAXIMUM_NODES = 50_000;
    /// The parser looks through all siblings for each named one.
    static final int MAXIMUM_NAMED_SIBLINGS = 4_000;
    /// It takes time squared for items, too, though less.
    static final int MAXIMUM_ITEMS = 20_000;

    static final int MAXIMUM_NAMESPACES = 150;
    static final int MAXIMUM_ADDRESS = 1_000;

    private boolean wide;
    private int nodes;
    private int namespaces;
    private final ArrayDeque<int[]> siblings = new ArrayDeque<>();

    private XmlGuard() {}

    /// Returns the text, or another that says the same and that the parser takes.
    ///
    /// @throws XmpException if the text is refused, or no XML
    static String check(String text) {
        try {
            var guard = new XmlGuard();
            guard.read(factory().createXMLStreamReader(new StringReader(text)));
            return guard.wide
                    ? new WideElements(factory().createXMLStreamReader(new StringReader(text))).narrowed()
                    : text;
        } catch (XMLStreamException broken) {
            throw new XmpException("The XMP packet is no well-formed XML: " + firstLine(broken), broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MAXIMUM_NAMED_SIBLINGS));
        return factory;
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("");
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        siblings.push(new int[2]);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new XmpException("The XMP packet was refused: it declares a document type.");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmpException("The XMP packet was refused: it refers to an entity.");
                case XMLStreamConstants.START_ELEMENT -> enter(reader);
                case XMLStreamConstants.END_ELEMENT -> siblings.pop();
                default -> {}
            }
        }
    }

    private void enter(XMLStreamReader reader) {
        nodes += 1 + reader.getAttributeCount();
        namespaces += reader.getNamespaceCount();
        var among = siblings.getFirst();
        among[reader.getLocalName().equals("li") ? 1 : 0]++;
        siblings.push(new int[] {reader.getAttributeCount(), 0});
        wide |= WideElements.isWide(reader);
        refuse(siblings.size() > MAXIMUM_DEPTH, "it is nested more than " + MAXIMUM_DEPTH + " deep");
        refuse(nodes > MAXIMUM_NODES, "it has more than " + MAXIMUM_NODES + " nodes");
        refuse(Math.max(among[0], reader.getAttributeCount()) > MAXIMUM_NAMED_SIBLINGS, "it has too many properties");
        refuse(among[1] > MAXIMUM_ITEMS, "it has a list of more than " + MAXIMUM_ITEMS + " items");
        refuse(namespaces > MAXIMUM_NAMESPACES, "it declares more than " + MAXIMUM_NAMESPACES + " namespaces");
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var address = reader.getNamespaceURI(i);
            refuse(address != null && address.length() > MAXIMUM_ADDRESS, "the address of a namespace is too long");
        }
    }

    private static void refuse(boolean tooMuch, String why) {
        if (tooMuch) {
            throw new XmpException("The XMP packet was refused: " + why + ".");
        }
    }
}

package org.bildwerk.delivery.sitemap;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bildwerk.dam.site.PublicPage;
import org.bildwerk.delivery.address.ImageAddress;

/// Writes one sitemap file, page by page. Not thread-safe.
final class SitemapWriter implements AutoCloseable {

    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    static final int MOST_IMAGES = 1000;

    private final XMLStreamWriter xml;
    private final URI imageOrigin;

    SitemapWriter(OutputStream target, URI imageOrigin) {
        this.imageOrigin = imageOrigin;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("image", IMAGE);
        } catch (XMLStreamException e) {
            throw new SitemapException(e);
        }
    }

    void add(PublicPage page) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("url");
            element("loc", page.url());
            element("lastmod", page.modifiedAt().truncatedTo(ChronoUnit.SECONDS).toString());
            for (var image : page.images().stream().limit(MOST_IMAGES).toList()) {
                xml.writeStartElement("image", "image", IMAGE);
                xml.writeStartElement("image", "loc", IMAGE);
                xml.writeCharacters(imageOrigin
                        + new ImageAddress.Canonical(
                                        image.assetKey(), image.slug().value())
                                .path());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new SitemapException(e);
        }
    }

    /// Hands what was written so far to the stream.
    void flush() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw new SitemapException(e);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// Ends the document; the stream stays open.
    @Override
    public void close() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new SitemapException(e);
        }
    }
}

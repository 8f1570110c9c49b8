package org.bildwerk.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// Checks XML against the schemas of the sitemap protocol.
enum Schema {
    SITEMAP("sitemap.xsd", "sitemap-image.xsd"),
    SITEMAP_INDEX("siteindex.xsd");

    private final javax.xml.validation.Schema schema;

    Schema(String... files) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schema = factory.newSchema(Arrays.stream(files).map(Schema::source).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema " + Arrays.toString(files) + " is broken", e);
        }
    }

    /// Returns quietly if the document is valid.
    ///
    /// @throws IllegalStateException with the first fault and its place
    void check(byte[] xml, String what) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            throw new IllegalStateException(what + " is not valid: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(String file) {
        var url = Objects.requireNonNull(Schema.class.getResource("schema/" + file), file);
        return new StreamSource(url.toExternalForm());
    }
}

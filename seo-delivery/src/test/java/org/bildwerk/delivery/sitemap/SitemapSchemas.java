package org.bildwerk.delivery.sitemap;

import com.redfin.sitemapgenerator.WebSitemapGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// The schemas that sitemaps.org has published, as another library brings them. What Google takes of pictures stands in
/// a schema of ours: no package brings Google's, which still allows what Google has ignored since 2022.
final class SitemapSchemas {

    private static final Schema FILE = schema(
            WebSitemapGenerator.class.getResource("sitemap.xsd"), SitemapSchemas.class.getResource("pictures.xsd"));
    private static final Schema INDEX = schema(WebSitemapGenerator.class.getResource("siteindex.xsd"));

    private SitemapSchemas() {}

    private static Schema schema(URL... files) {
        try {
            var sources = Stream.of(files)
                    .map(file -> new StreamSource(Objects.requireNonNull(file).toString()))
                    .toArray(Source[]::new);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException broken) {
            throw new IllegalStateException("The schemas of sitemaps cannot be read", broken);
        }
    }

    /// Checks a file of pages.
    ///
    /// @throws SAXException with what breaks a rule
    static void checkFile(InputStream xml) throws IOException, SAXException {
        FILE.newValidator().validate(new StreamSource(xml));
    }

    /// Checks an index of files.
    ///
    /// @throws SAXException with what breaks a rule
    static void checkIndex(InputStream xml) throws IOException, SAXException {
        INDEX.newValidator().validate(new StreamSource(xml));
    }
}

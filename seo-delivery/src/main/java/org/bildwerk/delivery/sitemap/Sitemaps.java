package org.bildwerk.delivery.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.bildwerk.dam.site.PublicPages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;

/// Image sitemaps, always of what is public now. Only how pages are spread over files is remembered. Thread-safe.
public final class Sitemaps {

    private static final int MOST_PAGES = 50_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024 - 1024;

    private final Sites sites;
    private final PublicPages pages;
    private final ConcurrentHashMap<SiteId, SitemapPlan> plans = new ConcurrentHashMap<>();

    public Sitemaps(Sites sites, PublicPages pages) {
        this.sites = sites;
        this.pages = pages;
    }

    /// Returns the addresses of all sitemap indexes, one for each site.
    public List<String> indexes() {
        return sites.all().stream().map(site -> base(site) + "index.xml").toList();
    }

    Optional<Site> site(String key) {
        return sites.find(key);
    }

    SitemapPlan plan(Site site) {
        var state = pages.state(site.id());
        var known = plans.get(site.id());
        if (known != null && known.state().equals(state)) {
            return known;
        }
        var planner = new SitemapPlanner(site.imageOrigin(), MOST_PAGES, MOST_BYTES);
        pages.forEach(site.id(), "", Integer.MAX_VALUE, planner::add);
        var plan = new SitemapPlan(state, planner.parts());
        plans.put(site.id(), plan);
        return plan;
    }

    void writeIndex(Site site, SitemapPlan plan, OutputStream target) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(SitemapWriter.SITEMAP);
            for (var part : plan.parts()) {
                xml.writeStartElement("sitemap");
                xml.writeStartElement("loc");
                xml.writeCharacters(base(site) + "images-" + part.number() + ".xml.gz");
                xml.writeEndElement();
                xml.writeStartElement("lastmod");
                xml.writeCharacters(
                        part.modifiedAt().truncatedTo(ChronoUnit.SECONDS).toString());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new SitemapException(e);
        }
    }

    void writePart(Site site, SitemapPlan.Part part, OutputStream target) {
        try (var compressed = new GZIPOutputStream(target);
                var writer = new SitemapWriter(compressed, site.imageOrigin())) {
            pages.forEach(site.id(), part.after(), part.pages(), writer::add);
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private static String base(Site site) {
        return site.imageOrigin() + "/sitemaps/" + site.key() + "/";
    }
}

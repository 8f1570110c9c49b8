package org.bildwerk.delivery.sitemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.bildwerk.dam.site.PublicPages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;

/// Image sitemaps, always of what is public now. After a change the pages are looked through, and only the files in
/// which something is different are written anew. Thread-safe.
public final class Sitemaps {

    private static final int MOST_PAGES = 50_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024 - 1024;

    private final Sites sites;
    private final PublicPages pages;
    private final SitemapFiles files;
    private final ConcurrentHashMap<SiteId, SitemapPlan> plans = new ConcurrentHashMap<>();

    public Sitemaps(Sites sites, PublicPages pages, SitemapFiles files) {
        this.sites = sites;
        this.pages = pages;
        this.files = files;
    }

    /// Returns the addresses of all sitemap indexes, one for each site.
    public List<String> indexes() {
        return sites.all().stream().map(Sitemaps::index).toList();
    }

    /// Returns the address of the sitemap index of a site.
    public static String index(Site site) {
        return base(site, site.imageOrigin()) + "index.xml";
    }

    /// Returns where the index lies when the website hands `/sitemaps/{site}/` on to this server.
    public static String websiteIndex(Site site) {
        return base(site, site.pageOrigin()) + "website.xml";
    }

    /// Returns the index for a website that hands the sitemaps on or serves them itself: search engines take files that
    /// lie where their index lies. Empty where no published picture stands on a declared page.
    public Optional<byte[]> websiteFile(Site site) {
        var plan = plan(site);
        if (plan.parts().isEmpty()) {
            return Optional.empty();
        }
        var file = new ByteArrayOutputStream();
        writeIndex(site, site.pageOrigin(), plan, file);
        return Optional.of(file.toByteArray());
    }

    Optional<Site> site(String key) {
        return sites.find(key);
    }

    SitemapPlan plan(Site site) {
        // The image origin may also change by a setting, which is no event.
        var origin = Integer.toHexString(site.imageOrigin().hashCode());
        var state = pages.state(site.id()) + "-" + origin;
        return plans.compute(
                site.id(), (id, known) -> known != null && known.state().equals(state) ? known : plan(site, state));
    }

    private SitemapPlan plan(Site site, String state) {
        var planner = new SitemapPlanner(site.imageOrigin(), MOST_PAGES, MOST_BYTES);
        pages.forEach(site.id(), "", Integer.MAX_VALUE, planner::add);
        var plan = new SitemapPlan(state, planner.parts());
        files.retain(
                site.key() + "-",
                plan.parts().stream().map(part -> name(site, part)).collect(Collectors.toSet()));
        return plan;
    }

    /// @param origin under which the files lie
    void writeIndex(Site site, URI origin, SitemapPlan plan, OutputStream target) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(SitemapWriter.SITEMAP);
            for (var part : plan.parts()) {
                xml.writeStartElement("sitemap");
                xml.writeStartElement("loc");
                xml.writeCharacters(base(site, origin) + "images-" + part.number() + ".xml.gz");
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

    /// Returns the compressed file of a part.
    Path part(Site site, SitemapPlan plan, SitemapPlan.Part part) {
        return files.get(name(site, part), part.digest(), target -> write(site, part, target));
    }

    private void write(Site site, SitemapPlan.Part part, OutputStream target) {
        try (var compressed = new GZIPOutputStream(target);
                var writer = new SitemapWriter(compressed, site.imageOrigin())) {
            pages.forEach(site.id(), part.after(), part.pages(), writer::add);
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private static String name(Site site, SitemapPlan.Part part) {
        return site.key() + "-" + part.number();
    }

    private static String base(Site site, URI origin) {
        return origin + "/sitemaps/" + site.key() + "/";
    }
}

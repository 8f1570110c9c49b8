package org.bildwerk.delivery.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bildwerk.dam.site.Site;

/// The index of a site and its files in one, for the page origin, under the names that they have here.
final class SitemapArchive {

    private SitemapArchive() {}

    static void write(Sitemaps sitemaps, Site site, SitemapPlan plan, OutputStream target) {
        try (var zip = new ZipOutputStream(target)) {
            var newest = plan.parts().stream()
                    .map(SitemapPlan.Part::modifiedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            zip.putNextEntry(entry("website.xml", newest));
            sitemaps.writeIndex(site, site.pageOrigin(), plan, zip);
            for (var part : plan.parts()) {
                zip.putNextEntry(entry("images-" + part.number() + ".xml.gz", part.modifiedAt()));
                Files.copy(sitemaps.part(site, plan, part), zip);
            }
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private static ZipEntry entry(String name, Instant modifiedAt) {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(modifiedAt));
        return entry;
    }
}

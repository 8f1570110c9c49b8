package org.bildwerk.delivery.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;

/// Writes the sitemaps into a folder from which websites serve them themselves. Readers find each file whole, the index
/// never before what it names, and nothing of what is no longer shown. For one thread.
final class SitemapExport {

    private static final String INDEX = "website.xml";
    private static final Pattern PART = Pattern.compile("images-(\\d{1,5})\\.xml\\.gz");

    private final Sites sites;
    private final Sitemaps sitemaps;
    private final Path folder;

    SitemapExport(Sites sites, Sitemaps sitemaps, Path folder) {
        this.sites = sites;
        this.sitemaps = sitemaps;
        this.folder = folder;
    }

    /// Writes what is different from what lies there.
    ///
    /// @throws UncheckedIOException if it cannot be written there; the next run tries again
    void run() {
        sites.all().forEach(site -> {
            try {
                write(site, folder.resolve(site.key()));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The sitemaps of %s cannot be written into %s".formatted(site.key(), folder), e);
            }
        });
    }

    private void write(Site site, Path target) throws IOException {
        var plan = sitemaps.plan(site);
        var index = target.resolve(INDEX);
        if (plan.parts().isEmpty()) {
            Files.deleteIfExists(index);
        } else {
            Files.createDirectories(target);
            for (var part : plan.parts()) {
                var file = sitemaps.part(site, plan, part);
                put(target.resolve("images-" + part.number() + ".xml.gz"), out -> copy(file, out));
            }
            put(index, out -> sitemaps.writeIndex(site, site.pageOrigin(), plan, out));
        }
        removeBeyond(target, plan.parts().size());
    }

    private static void put(Path file, Consumer<OutputStream> content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(fresh)) {
                content.accept(out);
            }
            if (!Files.exists(file) || Files.mismatch(fresh, file) >= 0) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copy(Path file, OutputStream target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private static void removeBeyond(Path target, int parts) throws IOException {
        if (!Files.isDirectory(target)) {
            return;
        }
        try (var files = Files.list(target)) {
            for (var file : files.toList()) {
                var part = PART.matcher(String.valueOf(file.getFileName()));
                if (part.matches() && Integer.parseInt(part.group(1)) > parts) {
                    Files.delete(file);
                }
            }
        }
    }
}

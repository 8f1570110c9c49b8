package org.bildwerk.delivery.sitemap;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.site.PublicPage;
import org.jspecify.annotations.Nullable;

/// Spreads pages over files by writing them into memory, one at a time, and counting: a file holds at most 50,000
/// addresses and 50 MB before compression. Each file gets a digest of what stands in it, so that one in which nothing
/// changed is not written again. Not thread-safe.
final class SitemapPlanner {

    private final long mostBytes;
    private final int mostPages;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final MessageDigest digest = Digests.start();
    private final SitemapWriter writer;
    private final List<SitemapPlan.Part> parts = new ArrayList<>();
    private String after = "";
    private String last = "";
    private int pages;
    private long bytes;
    private @Nullable Instant modifiedAt;

    SitemapPlanner(URI imageOrigin, int mostPages, long mostBytes) {
        this.mostPages = mostPages;
        this.mostBytes = mostBytes;
        this.writer = new SitemapWriter(buffer, imageOrigin);
        writer.flush();
    }

    void add(PublicPage page) {
        buffer.reset();
        writer.add(page);
        writer.flush();
        var size = buffer.size();
        if (pages > 0 && (pages == mostPages || bytes + size > mostBytes)) {
            endPart();
        }
        pages++;
        bytes += size;
        digest.update(buffer.toByteArray());
        last = page.url();
        modifiedAt = modifiedAt == null || modifiedAt.isBefore(page.modifiedAt()) ? page.modifiedAt() : modifiedAt;
    }

    List<SitemapPlan.Part> parts() {
        if (pages > 0) {
            endPart();
        }
        return parts;
    }

    private void endPart() {
        var newest = modifiedAt == null ? Instant.EPOCH : modifiedAt;
        parts.add(new SitemapPlan.Part(parts.size() + 1, after, pages, newest, Digests.end(digest)));
        after = last;
        pages = 0;
        bytes = 0;
        modifiedAt = null;
    }
}

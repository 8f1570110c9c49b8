package org.bildwerk.delivery.sitemap;

import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.site.PublicPage;
import org.jspecify.annotations.Nullable;

/// Spreads pages over files by writing them into nothing and counting: a file holds at most 50,000 addresses and 50 MB
/// before compression. Not thread-safe.
final class SitemapPlanner {

    private final long mostBytes;
    private final int mostPages;
    private final Count count = new Count();
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
        this.writer = new SitemapWriter(count, imageOrigin);
    }

    void add(PublicPage page) {
        var before = count.bytes;
        writer.add(page);
        writer.flush();
        var size = count.bytes - before;
        if (pages > 0 && (pages == mostPages || bytes + size > mostBytes)) {
            endPart();
        }
        pages++;
        bytes += size;
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
        parts.add(new SitemapPlan.Part(parts.size() + 1, after, pages, newest));
        after = last;
        pages = 0;
        bytes = 0;
        modifiedAt = null;
    }

    private static final class Count extends OutputStream {

        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes += length;
        }
    }
}

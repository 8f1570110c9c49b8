package org.bildwerk.delivery.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ImageAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bildwerk.delivery.crawl.Answer.Failed;
import org.bildwerk.delivery.crawl.Answer.Found;
import org.jspecify.annotations.Nullable;

/// Reads which pages a site lists in its sitemaps, from one file to the next. For one thread.
public final class SitemapReading {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/]");

    private final Visit visit;
    private final int mostPages;
    private final ArrayDeque<URI> waiting = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();
    private final Map<URI, List<URI>> pages = new LinkedHashMap<>();
    private final List<Listing.Unread> unread = new ArrayList<>();

    private SitemapReading(Visit visit, int mostPages) {
        this.visit = visit;
        this.mostPages = mostPages;
    }

    /// Reads the sitemaps that robots.txt names, else `/sitemap.xml`.
    public static Listing of(Visit visit, int mostPages) throws InterruptedException {
        var reading = new SitemapReading(visit, mostPages);
        var origin = visit.site().pageOrigin();
        visit.sitemaps().stream().flatMap(text -> address(text).stream()).forEach(reading::queue);
        if (reading.waiting.isEmpty()) {
            reading.queue(origin.resolve("/sitemap.xml"));
        }
        return reading.read();
    }

    /// Reads one file that is at hand, and what it leads to.
    public static Listing of(Visit visit, Found file, int mostPages) throws InterruptedException {
        var reading = new SitemapReading(visit, mostPages);
        reading.known.add(file.address());
        reading.take(file.address(), file);
        return reading.read();
    }

    private void queue(URI file) {
        if (known.add(file)) {
            waiting.add(file);
        }
    }

    private Listing read() throws InterruptedException {
        while (!waiting.isEmpty() && pages.size() < mostPages) {
            var file = waiting.remove();
            if (known.size() - waiting.size() > visit.settings().sitemaps()) {
                unread.add(new Listing.Unread(
                        file,
                        new Failed(
                                Trouble.TOO_MANY,
                                String.valueOf(visit.settings().sitemaps()))));
                break;
            }
            switch (visit.list(file)) {
                case Failed why -> unread.add(new Listing.Unread(file, why));
                case Found found -> take(file, found);
            }
        }
        return new Listing(pages, unread, pages.size() >= mostPages);
    }

    private void take(URI file, Found found) {
        switch (parsed(found)) {
            case null -> unread.add(new Listing.Unread(file, new Failed(Trouble.UNREADABLE, "a sitemap")));
            case SiteMapIndex index ->
                index.getSitemaps().forEach(next -> address(next.getUrl()).ifPresent(this::queue));
            case SiteMap map -> map.getSiteMapUrls().forEach(this::take);
            default -> throw new IllegalStateException("Neither a sitemap nor an index: " + file);
        }
    }

    private void take(SiteMapURL url) {
        address(url.getUrl())
                .filter(visit.site()::owns)
                .filter(page -> pages.size() < mostPages || pages.containsKey(page))
                .ifPresent(page -> pages.merge(page, images(url), (first, second) -> first));
    }

    private static List<URI> images(SiteMapURL url) {
        var found = url.getAttributesForExtension(Extension.IMAGE);
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .flatMap(each -> each instanceof ImageAttributes image ? Stream.of(image) : Stream.empty())
                        .flatMap(image -> address(image.getLoc()).stream())
                        .toList();
    }

    private @Nullable AbstractSiteMap parsed(Found found) {
        try {
            var parser = new SiteMapParser(false);
            parser.enableExtension(Extension.IMAGE);
            return parser.parseSiteMap(unpacked(found.bytes()), found.address().toURL());
        } catch (UnknownFormatException | IOException | IllegalArgumentException broken) {
            return null;
        }
    }

    private byte[] unpacked(byte[] bytes) throws IOException {
        if (!isPacked(bytes)) {
            return bytes;
        }
        int most = Math.toIntExact(visit.settings().listSize().toBytes());
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var plain = stream.readNBytes(most + 1);
            if (plain.length > most || isPacked(plain)) {
                throw new IOException("Too long when unpacked, or packed twice");
            }
            return plain;
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static Optional<URI> address(@Nullable URL url) {
        return url == null ? Optional.empty() : address(url.toString());
    }

    private static Optional<URI> address(String text) {
        try {
            var address = new URI(new URI(text.strip().split("#", 2)[0]).toASCIIString());
            return Optional.of(address)
                    .filter(each -> WEB.matcher(each.toString()).lookingAt());
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}

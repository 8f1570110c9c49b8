package org.bildwerk.delivery.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.PageDeclaration.Image;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.crawl.Answer.Failed;
import org.bildwerk.delivery.crawl.Answer.Found;
import org.bildwerk.delivery.crawl.Listing;
import org.bildwerk.delivery.crawl.OurFile;
import org.bildwerk.delivery.crawl.PageReading;
import org.bildwerk.delivery.crawl.ShownPage;
import org.bildwerk.delivery.crawl.SitemapReading;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.crawl.Visit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a feed: pages as JSON in the form that the API takes them, or a sitemap. Of a sitemap without pictures, the
/// pages themselves are looked at. For one thread.
final class FeedReading {

    private final Site site;
    private final Visit visit;
    private final int most;

    FeedReading(Site site, Visit visit, int most) {
        this.site = site;
        this.visit = visit;
        this.most = most;
    }

    Told read(URI address) throws InterruptedException {
        var closed = visit.closed();
        if (closed.isPresent()) {
            return Told.nothing(closed.get());
        }
        var told = switch (visit.list(address)) {
            case Failed why -> Told.nothing(why);
            case Found found -> isJson(found) ? json(found) : sitemap(found);
        };
        return told.complete() && told.pages().isEmpty() ? Told.nothing(new Failed(Trouble.EMPTY, "")) : told;
    }

    private static boolean isJson(Found found) {
        var start = new String(found.bytes(), 0, Math.min(found.bytes().length, 100), StandardCharsets.UTF_8).strip();
        return start.startsWith("[") || start.startsWith("{");
    }

    private static Told json(Found found) {
        try {
            var root = Json.mapper().readTree(found.bytes());
            var pages = root.isArray() ? root : root.path("pages");
            return new Told(pages.valueStream().map(FeedReading::page).toList(), null);
        } catch (JacksonException broken) {
            return Told.nothing(new Failed(Trouble.UNREADABLE, "JSON"));
        }
    }

    private static PageDeclaration page(JsonNode page) {
        var images = page.path("images")
                .valueStream()
                .map(image -> new Image(
                        image.path("asset").asString(""),
                        text(image, "slot"),
                        text(image, "alt"),
                        image.path("decorative").asBoolean(false)))
                .toList();
        return new PageDeclaration(page.path("url").asString(""), text(page, "title"), text(page, "language"), images);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private Told sitemap(Found found) throws InterruptedException {
        var listing = SitemapReading.of(visit, found, most);
        if (!listing.unread().isEmpty()) {
            return Told.nothing(listing.unread().getFirst().why());
        }
        var cut = listing.cut() ? new Failed(Trouble.TOO_MANY, String.valueOf(most)) : null;
        if (listing.pages().values().stream().anyMatch(images -> !images.isEmpty())) {
            return new Told(
                    listing.pages().entrySet().stream()
                            .map(page ->
                                    new PageDeclaration(page.getKey().toString(), null, null, images(page.getValue())))
                            .toList(),
                    cut);
        }
        return look(listing, cut);
    }

    private List<Image> images(List<URI> addresses) {
        return addresses.stream()
                .flatMap(address -> OurFile.of(address, site).stream())
                .map(OurFile::assetKey)
                .distinct()
                .map(key -> new Image(key, null, null, false))
                .toList();
    }

    /// A page that cannot be read stays as it is.
    private Told look(Listing listing, @Nullable Failed cut) throws InterruptedException {
        var pages = new ArrayList<PageDeclaration>();
        var why = cut;
        for (var url : listing.pages().keySet()) {
            switch (visit.page(url)) {
                case Failed failed -> why = failed.gone() ? why : failed;
                case Found found ->
                    PageReading.of(found).map(shown -> declared(url, shown)).ifPresent(pages::add);
            }
        }
        return new Told(pages, why);
    }

    /// The first place of a picture on the page counts; decoration is told by a tag that others wrote.
    private PageDeclaration declared(URI url, ShownPage shown) {
        var images = new LinkedHashMap<String, Image>();
        for (var picture : shown.pictures()) {
            picture.files()
                    .flatMap(address -> OurFile.of(address, site).stream())
                    .map(OurFile::assetKey)
                    .findFirst()
                    .ifPresent(key ->
                            images.putIfAbsent(key, new Image(key, slot(picture.slot()), null, picture.decoration())));
        }
        return new PageDeclaration(url.toString(), null, shown.language(), List.copyOf(images.values()));
    }

    private @Nullable String slot(@Nullable String named) {
        return named == null || site.slot(named).isEmpty() ? null : named;
    }
}

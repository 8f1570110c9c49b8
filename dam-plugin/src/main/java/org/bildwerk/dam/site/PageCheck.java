package org.bildwerk.dam.site;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// Turns declarations into pages and writes down what it had to leave out.
final class PageCheck {

    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_IMAGES = 1000;

    private final Site site;
    private final Map<String, AssetId> assets;
    private final Instant now;
    private final LinkedHashMap<String, Page> pages = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<PagesReport.Rejection> rejected = new ArrayList<>();

    /// @param assets the assets that the caller may see, by every name that the declarations use for them
    PageCheck(Site site, Map<String, AssetId> assets, Instant now) {
        this.site = site;
        this.assets = assets;
        this.now = now;
    }

    PageCheck take(List<PageDeclaration> declarations) {
        declarations.forEach(this::take);
        return this;
    }

    Map<String, Page> pages() {
        return pages;
    }

    /// Returns the addresses of all pages that were declared, taken or not.
    Set<String> named() {
        return named;
    }

    List<PagesReport.Rejection> rejected() {
        return rejected;
    }

    private void take(PageDeclaration declared) {
        var url = url(declared);
        url.ifPresent(named::add);
        if (url.isEmpty()) {
            reject(declared, "page", whyNoAddress(declared.url()));
        } else if (pages.containsKey(url.get())) {
            reject(declared, "page", "it was declared twice");
        } else if (holdsNul(declared.title())) {
            reject(declared, "page", "its title holds a NUL character: take it out");
        } else if (tooLong(declared.title())) {
            reject(declared, "page", "its title is longer than %d characters".formatted(LONGEST_TEXT));
        } else if (declared.images().size() > MOST_IMAGES) {
            reject(declared, "page", "a sitemap takes at most %d images of a page".formatted(MOST_IMAGES));
        } else {
            language(declared).ifPresent(language -> pages.put(url.get(), page(declared, url.get(), language)));
        }
    }

    private Page page(PageDeclaration declared, String url, String language) {
        var images = new ArrayList<Page.Use>();
        for (int i = 0; i < declared.images().size(); i++) {
            var image = declared.images().get(i);
            var part = "images[%d]".formatted(i);
            var asset = assets.get(image.asset());
            if (holdsNul(image.asset()) || holdsNul(image.slot()) || holdsNul(image.alt())) {
                reject(declared, part, "a text of it holds a NUL character: take it out");
            } else if (asset == null) {
                reject(declared, part, "there is no asset " + image.asset());
            } else if (image.slot() != null && site.slot(image.slot()).isEmpty()) {
                reject(declared, part, "the site has no slot " + image.slot());
            } else if (tooLong(image.alt())) {
                reject(declared, part, "its alternative text is longer than %d characters".formatted(LONGEST_TEXT));
            } else {
                images.add(new Page.Use(asset, image.slot(), blankToNull(image.alt()), image.decorative()));
            }
        }
        return new Page(url, blankToNull(declared.title()), language, images, now);
    }

    private Optional<String> url(PageDeclaration declared) {
        if (declared.url().length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            var url = URI.create(declared.url().strip());
            return site.owns(url) && url.getRawFragment() == null ? Optional.of(url.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private String whyNoAddress(String url) {
        if (url.length() > LONGEST_URL) {
            return "its address is longer than %d characters".formatted(LONGEST_URL);
        }
        try {
            URI.create(url.strip());
            return "its address is not absolute, without a fragment, and under " + site.pageOrigin();
        } catch (IllegalArgumentException notAnAddress) {
            return "its address holds a character that must be encoded, a space as %20";
        }
    }

    private Optional<String> language(PageDeclaration declared) {
        if (declared.language() == null) {
            return Optional.of(site.defaultLanguage());
        }
        try {
            return Optional.of(SiteSettings.tag(declared.language()));
        } catch (InvalidSiteException notALanguage) {
            reject(declared, "page", String.valueOf(notALanguage.getMessage()));
            return Optional.empty();
        }
    }

    private void reject(PageDeclaration declared, String part, String reason) {
        rejected.add(new PagesReport.Rejection(withoutNul(declared.url()), part, withoutNul(reason)));
    }

    /// The report is kept, too.
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    private static boolean holdsNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

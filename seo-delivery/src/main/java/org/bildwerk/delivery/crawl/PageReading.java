package org.bildwerk.delivery.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the image tags of a page, however broken its HTML is.
public final class PageReading {

    private static final int MOST_PICTURES = 1000;
    private static final int MOST_OFFERS = 200;
    private static final int LONGEST_ALT = 1000;

    private PageReading() {}

    /// Empty for what is no HTML.
    public static Optional<ShownPage> of(Answer.Found found) {
        if (!found.mediaType().equals("text/html") && !found.mediaType().equals("application/xhtml+xml")) {
            return Optional.empty();
        }
        try {
            var stream = new ByteArrayInputStream(found.bytes());
            var page = Jsoup.parse(stream, found.charset(), found.address().toString());
            return Optional.of(new ShownPage(language(page), pictures(page)));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory could not be read", e);
        }
    }

    private static @Nullable String language(Document page) {
        var html = page.selectFirst("html[lang]");
        if (html == null) {
            return null;
        }
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(html.attr("lang").strip())
                    .build();
            return tag.getLanguage().isEmpty() ? null : tag.toLanguageTag();
        } catch (IllformedLocaleException nonsense) {
            return null;
        }
    }

    private static List<ShownPicture> pictures(Document page) {
        return page.select("img").stream()
                .filter(tag -> tag.closest("template") == null)
                .limit(MOST_PICTURES)
                .flatMap(tag -> picture(tag).stream())
                .toList();
    }

    private static Optional<ShownPicture> picture(Element tag) {
        var offers = offers(tag);
        var src =
                address(tag.absUrl("src")).or(() -> offers.stream().findFirst()).filter(address -> !isPixel(tag));
        return src.map(address -> new ShownPicture(
                address,
                offers,
                alt(tag),
                pixels(tag, "width"),
                sized(tag),
                tag.attr("loading").equalsIgnoreCase("lazy"),
                tag.attr("fetchpriority").equalsIgnoreCase("high"),
                tag.hasAttr("data-bw-slot") ? tag.attr("data-bw-slot") : null,
                tag.hasAttr("data-bw-asset"),
                shapes(tag)));
    }

    /// What counts visitors shows nothing.
    private static boolean isPixel(Element tag) {
        return tag.attr("width").equals("1") && tag.attr("height").equals("1");
    }

    private static @Nullable String alt(Element tag) {
        if (tag.hasAttr("alt")) {
            var alt = tag.attr("alt").strip();
            return alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT) : alt;
        }
        var silent = tag.attr("role").matches("presentation|none")
                || tag.attr("aria-hidden").equals("true");
        return silent ? "" : null;
    }

    private static boolean sized(Element tag) {
        var style = tag.attr("style");
        return tag.hasAttr("width") && tag.hasAttr("height")
                || style.contains("aspect-ratio")
                || style.contains("width") && style.contains("height");
    }

    private static @Nullable Integer pixels(Element tag, String name) {
        var text = tag.attr(name);
        return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
    }

    private static List<URI> offers(Element tag) {
        var offers = new ArrayList<URI>();
        sources(tag).forEach(source -> take(source, offers));
        take(tag, offers);
        return offers;
    }

    private static List<ShownPicture.Shape> shapes(Element tag) {
        return sources(tag).stream()
                .filter(source -> source.hasAttr("media"))
                .map(PageReading::shape)
                .toList();
    }

    private static ShownPicture.Shape shape(Element source) {
        var files = new ArrayList<URI>();
        take(source, files);
        return new ShownPicture.Shape(
                files, pixels(source, "width"), source.hasAttr("width") && source.hasAttr("height"));
    }

    private static List<Element> sources(Element tag) {
        var parent = tag.parent();
        return parent != null && parent.normalName().equals("picture") ? parent.select("> source[srcset]") : List.of();
    }

    /// Addresses hold no blanks; what stands between them is a width or a density.
    private static void take(Element tag, List<URI> offers) {
        Arrays.stream(tag.attr("srcset").split("\\s+"))
                .map(word -> word.replaceAll("^,+|,{1,9}$", ""))
                .filter(word -> !word.isEmpty() && !word.matches("[\\d.]{1,9}[wxh]"))
                .limit(MOST_OFFERS)
                .flatMap(word -> absolute(tag, word).stream())
                .forEach(offers::add);
    }

    private static Optional<URI> absolute(Element tag, String word) {
        try {
            return address(new URI(tag.baseUri()).resolve(word).toString());
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            return address.getRawAuthority() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}

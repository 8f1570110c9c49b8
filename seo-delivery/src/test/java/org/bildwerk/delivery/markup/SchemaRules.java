package org.bildwerk.delivery.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The rules of schema.org and of Google for structured data of pictures, written down apart from what makes them.
/// Collects what breaks one. Not thread-safe.
final class SchemaRules {

    private static final Set<String> IMAGE = Set.of(
            "@context",
            "@type",
            "@id",
            "acquireLicensePage",
            "caption",
            "contentUrl",
            "copyrightNotice",
            "creator",
            "creditText",
            "digitalSourceType",
            "encodingFormat",
            "height",
            "inLanguage",
            "license",
            "name",
            "representativeOfPage",
            "width");
    private static final Set<String> PAGE =
            Set.of("@type", "@id", "url", "name", "inLanguage", "primaryImageOfPage", "image");
    private static final List<String> CREDIT = List.of("creator", "creditText", "copyrightNotice", "license");

    private final List<String> broken = new ArrayList<>();

    static List<String> brokenBy(JsonNode document) {
        var rules = new SchemaRules();
        rules.require(document, "@context", "https://schema.org"::equals);
        if (document.has("@graph")) {
            rules.graph(document.path("@graph"));
        } else {
            rules.image(document);
        }
        return rules.broken;
    }

    private void graph(JsonNode graph) {
        var ids = new HashSet<String>();
        graph.forEach(node -> {
            if (!ids.add(node.path("@id").asString(""))) {
                broken.add("an @id stands twice");
            }
        });
        for (var node : graph) {
            switch (node.path("@type").asString("")) {
                case "WebPage" -> page(node, ids);
                case "ImageObject" -> image(node);
                default -> broken.add("unexpected type of " + node);
            }
        }
    }

    private void page(JsonNode page, Set<String> ids) {
        known(page, PAGE);
        require(page, "@id", SchemaRules::isWebAddress);
        require(page, "url", page.path("@id").asString("")::equals);
        require(page, "inLanguage", SchemaRules::isLanguage);
        var images = page.path("image").valueStream().toList();
        images.forEach(image -> require(image, "@id", ids::contains));
        if (!images.isEmpty()) {
            require(page.path("primaryImageOfPage"), "@id", ids::contains);
        }
    }

    /// Google shows the badge of a licence where there is a licence, and takes an object only with a word on who made
    /// it.
    private void image(JsonNode image) {
        known(image, IMAGE);
        require(image, "@type", "ImageObject"::equals);
        require(image, "contentUrl", SchemaRules::isFeedAddress);
        require(image, "@id", (image.path("contentUrl").asString("") + "#image")::equals);
        require(image, "encodingFormat", "image/jpeg"::equals);
        for (var side : List.of("width", "height")) {
            if (!image.path(side).isInt() || image.path(side).asInt() <= 0) {
                broken.add(side + " is no number of pixels");
            }
        }
        if (CREDIT.stream().noneMatch(image::has)) {
            broken.add("none of " + CREDIT);
        }
        allow(image, "license", SchemaRules::isWebAddress);
        allow(image, "acquireLicensePage", SchemaRules::isWebAddress);
        allow(image, "inLanguage", SchemaRules::isLanguage);
        sourceType(image.path("digitalSourceType"));
        for (var creator : image.path("creator")) {
            require(creator, "@type", Set.of("Person", "Organization")::contains);
            require(creator, "name", text -> !text.isBlank());
        }
    }

    /// A member of schema.org's enumeration, or the word of IPTC that it lacks.
    private void sourceType(JsonNode type) {
        if (type.isObject()) {
            require(type, "@id", text -> text.startsWith("http://cv.iptc.org/newscodes/digitalsourcetype/"));
        } else if (!type.asString("").matches("|https://schema\\.org/[A-Z][A-Za-z]+DigitalSource")) {
            broken.add("digitalSourceType is " + type);
        }
    }

    private void known(JsonNode node, Set<String> properties) {
        node.propertyNames().stream()
                .filter(name -> !properties.contains(name))
                .forEach(name -> broken.add("unknown property " + name));
    }

    private void allow(JsonNode node, String property, Predicate<String> rule) {
        if (node.has(property)) {
            require(node, property, rule);
        }
    }

    private void require(JsonNode node, String property, Predicate<String> rule) {
        var value = node.path(property);
        if (!value.isString() || !rule.test(value.stringValue())) {
            broken.add(property + " is " + value);
        }
    }

    private static boolean isWebAddress(String text) {
        var address = URI.create(text);
        return address.isAbsolute() && address.getHost() != null && text.matches("https?://[!-~]+");
    }

    /// Feeds take addresses of at most 2,000 ASCII characters, whose ending tells the format.
    private static boolean isFeedAddress(String text) {
        return isWebAddress(text) && text.length() <= 2000 && text.endsWith(".jpg") && !text.contains("#");
    }

    private static boolean isLanguage(String tag) {
        return !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }
}

package org.bildwerk.delivery.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Describes published pictures to search engines as schema.org `ImageObject`s in JSON-LD, with the very record that
/// their files carry. What is not published is never described. Thread-safe.
public final class ImageObjects {

    private static final String CONTEXT = "https://schema.org";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublishedImages images;

    public ImageObjects(PublishedImages images) {
        this.images = images;
    }

    /// Returns the JSON-LD of one asset, which may stand inside a `<script>` element as it is.
    ///
    /// @param asset key or id
    /// @throws org.bildwerk.dam.site.NotPublishedException if the asset is not live on the site
    public String ofAsset(Caller caller, Site site, String asset, String language) {
        var object = new LinkedHashMap<String, Object>();
        object.put("@context", CONTEXT);
        object.putAll(imageObject(images.get(caller, site, asset), language));
        return json(object);
    }

    /// Returns the JSON-LD of a declared page with all its published pictures; the first one stands for the page.
    public String ofPage(Caller caller, Site site, Page page) {
        var language = Objects.requireNonNullElse(page.language(), site.defaultLanguage());
        var shown = images.all(
                caller,
                site,
                page.images().stream().map(Page.Use::asset).distinct().toList());
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(webPage(page, language, shown));
        shown.forEach(image -> graph.add(imageObject(image, language)));
        if (graph.size() > 1) {
            graph.get(1).put("representativeOfPage", true);
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("@graph", graph);
        return json(document);
    }

    /// Returns the property `image` alone, for a website that describes its articles or products itself and merges it
    /// in: the picture in the three ratios that Google asks for.
    ///
    /// @throws org.bildwerk.dam.site.NotPublishedException if the asset is not live on the site
    public String fragment(Caller caller, Site site, String asset) {
        var image = images.get(caller, site, asset);
        var urls = ImagePreset.RATIOS.stream()
                .map(preset -> preset.of(image).url())
                .toList();
        return json(Map.of("image", urls));
    }

    private static Map<String, Object> webPage(Page page, String language, List<PublishedImage> shown) {
        var object = new LinkedHashMap<String, Object>();
        object.put("@type", "WebPage");
        object.put("@id", page.url());
        object.put("url", page.url());
        put(object, "name", page.title());
        object.put("inLanguage", language);
        if (!shown.isEmpty()) {
            object.put("primaryImageOfPage", reference(shown.getFirst()));
            object.put("image", shown.stream().map(ImageObjects::reference).toList());
        }
        return object;
    }

    private static Map<String, Object> reference(PublishedImage image) {
        return Map.of("@id", id(image));
    }

    private static String id(PublishedImage image) {
        return image.canonicalUrl() + "#image";
    }

    private static Map<String, Object> imageObject(PublishedImage image, String language) {
        var rights = image.record().rights();
        var description = image.record().description();
        var text = text(image, language);
        var size = RenditionOrder.canonical(image.release()).size();
        var object = new LinkedHashMap<String, Object>();
        object.put("@type", "ImageObject");
        object.put("@id", id(image));
        object.put("contentUrl", image.canonicalUrl());
        object.put("encodingFormat", ImageType.JPEG.mediaType());
        object.put("width", size.width());
        object.put("height", size.height());
        put(object, "name", text.map(Map.Entry::getValue).map(Text::title).orElse(null));
        put(object, "caption", text.map(Map.Entry::getValue).map(Text::caption).orElse(null));
        put(object, "inLanguage", text.map(Map.Entry::getKey).orElse(null));
        put(object, "creator", creators(description.creators()));
        put(object, "creditText", rights.creditLine());
        put(object, "copyrightNotice", rights.copyrightNotice());
        put(object, "license", rights.licenceUrl());
        put(object, "acquireLicensePage", rights.acquireUrl());
        var sourceType = image.sourceType().map(DigitalSourceType::address).orElse(null);
        put(object, "digitalSourceType", SourceType.schemaOrg(sourceType));
        return object;
    }

    /// The texts in the language wanted, else in the site's default language, else in any.
    private static Optional<Map.Entry<String, Text>> text(PublishedImage image, String language) {
        var texts = image.record().description().texts();
        for (var tag : List.of(language, image.site().defaultLanguage())) {
            var text = texts.get(tag);
            if (text != null) {
                return Optional.of(Map.entry(tag, text));
            }
        }
        return texts.entrySet().stream().findFirst().map(entry -> Map.entry(entry.getKey(), entry.getValue()));
    }

    private static @Nullable List<Map<String, String>> creators(List<String> names) {
        return names.isEmpty()
                ? null
                : names.stream()
                        .map(name -> Map.of("@type", CreatorType.of(name), "name", name))
                        .toList();
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    /// A closing tag inside a text must not end the element that the JSON stands in.
    private static String json(Object document) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}

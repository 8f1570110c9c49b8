package org.bildwerk.delivery.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.dam.site.SlotRole;
import org.owasp.encoder.Encode;

/// Writes a [Picture] as HTML. Every value is escaped, whoever wrote it.
final class PictureHtml {

    private PictureHtml() {}

    static String of(Picture picture) {
        var style = new LinkedHashMap<String, String>();
        picture.placeholderImage()
                .ifPresent(image -> style.put("style", "background:url(" + image + ") center/cover no-repeat"));
        return of(picture, style);
    }

    /// As above, without a style inside: the component draws the placeholder.
    static String component(Picture picture) {
        if (picture.role() == SlotRole.OG || picture.placeholder() == null) {
            return of(picture);
        }
        var hash = Map.of("data-bw-thumbhash", picture.placeholder());
        return "<bw-picture>\n" + of(picture, hash) + "\n</bw-picture>";
    }

    private static String of(Picture picture, Map<String, String> placeholder) {
        if (picture.role() == SlotRole.OG) {
            return openGraph(picture);
        }
        if (picture.sources().size() == 1) {
            return image(picture, placeholder);
        }
        var html = new StringBuilder("<picture>\n");
        for (var source : picture.sources().subList(0, picture.sources().size() - 1)) {
            html.append("  ").append(source(picture, source)).append('\n');
        }
        return html.append("  ")
                .append(image(picture, placeholder))
                .append("\n</picture>")
                .toString();
    }

    /// One of another shape brings its own size, so that the page does not jump there either.
    private static String source(Picture picture, Picture.Source source) {
        var attributes = new LinkedHashMap<String, String>();
        var media = source.screens().media();
        media.ifPresent(screens -> attributes.put("media", screens));
        attributes.put("type", source.type());
        attributes.put("srcset", source.srcset());
        attributes.put("sizes", sizes(picture, source));
        if (media.isPresent()) {
            attributes.put("width", String.valueOf(source.largest().width()));
            attributes.put("height", String.valueOf(source.largest().height()));
        }
        return element("source", attributes);
    }

    private static String image(Picture picture, Map<String, String> placeholder) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", picture.src());
        attributes.put("srcset", picture.fallback().srcset());
        attributes.put("sizes", sizes(picture, picture.fallback()));
        attributes.put("width", String.valueOf(picture.width()));
        attributes.put("height", String.valueOf(picture.height()));
        attributes.put("alt", picture.alt().text());
        var language = picture.alt().language();
        if (language != null && !language.equals(picture.language())) {
            attributes.put("lang", language);
        }
        if (picture.lazy()) {
            attributes.put("loading", "lazy");
        } else {
            attributes.put("fetchpriority", "high");
        }
        attributes.put("decoding", "async");
        attributes.putAll(placeholder);
        attributes.putAll(trace(picture));
        return element("img", attributes);
    }

    /// By these a measurement in the browser knows the picture again.
    private static Map<String, String> trace(Picture picture) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("data-bw-asset", picture.assetKey());
        attributes.put("data-bw-slot", picture.slot());
        attributes.put("data-bw-spec", picture.trace().spec());
        if (picture.trace().recipe() != null) {
            attributes.put("data-bw-recipe", picture.trace().recipe());
        }
        if (picture.trace().assignment() != null) {
            attributes.put("data-bw-assignment", picture.trace().assignment());
        }
        return attributes;
    }

    static String preload(Picture picture) {
        var best = picture.sources().getFirst().type();
        var before = new ArrayList<Screens>();
        var links = new ArrayList<String>();
        for (var source : picture.sources()) {
            if (source.type().equals(best)) {
                links.add(preload(source, PreloadMedia.of(source.screens(), before)));
                before.add(source.screens());
            }
        }
        return String.join("\n", links);
    }

    private static String preload(Picture.Source source, Optional<String> media) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("rel", "preload");
        attributes.put("as", "image");
        media.ifPresent(screens -> attributes.put("media", screens));
        attributes.put("type", source.type());
        attributes.put("imagesrcset", source.srcset());
        attributes.put("imagesizes", source.sizes());
        attributes.put("fetchpriority", "high");
        return element("link", attributes);
    }

    /// `auto` works for lazy pictures only, and older browsers skip it.
    private static String sizes(Picture picture, Picture.Source source) {
        return picture.lazy() ? "auto, " + source.sizes() : source.sizes();
    }

    private static String openGraph(Picture picture) {
        var largest = picture.fallback().largest();
        return String.join(
                "\n",
                meta("og:image", largest.url()),
                meta("og:image:width", String.valueOf(largest.width())),
                meta("og:image:height", String.valueOf(largest.height())),
                meta("og:image:type", picture.fallback().type()),
                meta("og:image:alt", picture.alt().text()));
    }

    private static String meta(String property, String content) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("property", property);
        attributes.put("content", content);
        return element("meta", attributes);
    }

    private static String element(String name, Map<String, String> attributes) {
        var html = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> html.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Encode.forHtmlAttribute(value))
                .append('"'));
        return html.append('>').toString();
    }
}

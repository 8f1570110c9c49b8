package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.metadata.Language;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteNotFoundException;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.MarkupWish;
import org.bildwerk.delivery.markup.Picture;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.preview.Previews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a website puts into its pages, for everyone: markup as HTML or JSON. Only what is published is told.
@RestController
@RequestMapping("/api/v1/sites/{site}")
final class MarkupController {

    /// What is published may be seen by everyone, and nothing else is looked for in this name.
    static final Caller EVERYONE = Caller.system();

    private static final MediaType TEXT = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Sites sites;
    private final Pages pages;
    private final Markup markup;
    private final PublishedImages images;
    private final Previews previews;

    // Who shows, where, what, for how long, and what not yet.
    MarkupController(Sites sites, Pages pages, Markup markup, PublishedImages images, Previews previews) {
        this.sites = sites;
        this.pages = pages;
        this.markup = markup;
        this.images = images;
        this.previews = previews;
    }

    /// Returns the markup of an asset in a slot: JSON, or HTML for `as=html` or a client that wants HTML first, or with
    /// `as=component` HTML for the web component of `/bw.js`.
    ///
    /// @param lang of the page; the site's default where absent
    /// @param page address of a declared page, whose own words on the picture then win
    /// @param decorative whether the picture says nothing that the text does not; the page's own word wins
    /// @param assignment names the experiment and its arm that chose this picture; measurements name it
    /// @param preview a token, which opens what is not published; the answer is then kept by nobody
    @GetMapping("/slots/{slot}/markup")
    ResponseEntity<Object> markup(
            @PathVariable String site,
            @PathVariable String slot,
            @RequestParam String asset,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String assignment,
            @RequestParam(required = false) @Nullable String preview,
            @RequestParam(required = false) @Nullable Boolean decorative,
            @RequestParam(required = false) @Nullable String as,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
        var found = sites.get(site);
        var place = found.slot(slot).orElseThrow(() -> new SiteNotFoundException(site, slot));
        var wish = new MarkupWish(asset, language(lang, found), null, Boolean.TRUE.equals(decorative), assignment);
        var form = Form.of(as, accept);
        if (preview != null) {
            return draft(markup.draft(previews.open(found, asset, preview), place, wish), form);
        }
        var plain = markup.picture(EVERYONE, found, place, wish);
        var picture = use(found, page, plain, slot)
                .map(use -> markup.picture(EVERYONE, found, place, wish.with(use)))
                .orElse(plain);
        var body = form.of(picture);
        return PublicAnswer.of(body, found, images.left(EVERYONE, List.of(picture.asset())))
                .contentType(form.mediaType())
                .body(body);
    }

    private static ResponseEntity<Object> draft(Picture picture, Form form) {
        return PublicAnswer.draft().contentType(form.mediaType()).body(form.of(picture));
    }

    /// How the markup is wanted.
    private enum Form {
        JSON,
        HTML,
        COMPONENT;

        static Form of(@Nullable String as, String accept) {
            if (as == null) {
                return prefersHtml(accept) ? HTML : JSON;
            }
            return switch (as) {
                case "html" -> HTML;
                case "component" -> COMPONENT;
                case "json" -> JSON;
                default ->
                    throw new IllegalArgumentException("`as` is `json`, `html` or `component`, not `%s`".formatted(as));
            };
        }

        Object of(Picture picture) {
            return switch (this) {
                case JSON -> MarkupBody.of(picture);
                case HTML -> picture.html();
                case COMPONENT -> picture.component();
            };
        }

        MediaType mediaType() {
            return this == JSON ? MediaType.APPLICATION_JSON : TEXT;
        }
    }

    /// Returns the picture in the forms that search engines, product feeds and other sites ask for.
    @GetMapping("/assets/{asset}/presets")
    ResponseEntity<Object> presets(@PathVariable String site, @PathVariable String asset) {
        var found = sites.get(site);
        var shapes = markup.presets(EVERYONE, found, asset);
        var id = images.get(EVERYONE, found, asset).asset().id();
        return PublicAnswer.of(shapes, found, images.left(EVERYONE, List.of(id)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(shapes);
    }

    static String language(@Nullable String wanted, Site site) {
        return wanted == null ? site.defaultLanguage() : Language.tag(wanted);
    }

    private Optional<Page.Use> use(Site site, @Nullable String url, Picture picture, String slot) {
        return url == null ? Optional.empty() : pages.find(site, url).flatMap(page -> page.use(picture.asset(), slot));
    }

    private static boolean prefersHtml(String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .findFirst()
                .filter(first -> first.isCompatibleWith(MediaType.TEXT_HTML) && !first.isWildcardType())
                .isPresent();
    }
}

package org.bildwerk.ui.demo;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.site.NotPublishedException;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.markup.ImageObjects;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.ui.demo.PageHtml.Content;
import org.bildwerk.ui.demo.PageHtml.Shown;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the example site as a website would: plain HTML around the markup that the delivery emits. Opens no session.
@RestController
class DemoController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    private final Sites sites;
    private final DemoSite demo;
    private final AssetCatalog catalog;
    private final Markup markup;
    private final ImageObjects imageObjects;

    DemoController(Sites sites, DemoSite demo, AssetCatalog catalog, Markup markup, ImageObjects imageObjects) {
        this.sites = sites;
        this.demo = demo;
        this.catalog = catalog;
        this.markup = markup;
        this.imageObjects = imageObjects;
    }

    @GetMapping({"/demo", "/demo/{path:[a-z]+}"})
    ResponseEntity<String> page(
            @PathVariable(required = false) @org.jspecify.annotations.Nullable String path,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted) {
        var language = language(lang, accepted);
        return DemoPage.at(path == null ? "" : path)
                .flatMap(page -> sites.find(DemoSite.KEY)
                        .flatMap(site ->
                                demo.page(site, page, language).map(declared -> html(site, page, declared, language))))
                .map(html -> answer(HttpStatus.OK, html.toString()))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, NoSiteHtml.in(language)));
    }

    private PageHtml html(Site site, DemoPage page, Page declared, String language) {
        var openGraph = declared.images().stream()
                .findFirst()
                .flatMap(first -> markup(site, "og", first, language))
                .orElse("");
        var content = new Content(
                shown(site, declared, "hero", language),
                shown(site, declared, "card", language),
                shown(site, declared, "inline", language));
        return new PageHtml(
                page,
                language,
                declared.url(),
                openGraph,
                imageObjects.ofPage(Caller.system(), site, declared),
                content);
    }

    private List<Shown> shown(Site site, Page declared, String slot, String language) {
        return declared.images().stream()
                .filter(use -> slot.equals(use.slot()))
                .flatMap(use -> shown(site, slot, use, language).stream())
                .toList();
    }

    private Optional<Shown> shown(Site site, String slot, Page.Use use, String language) {
        return markup(site, slot, use, language).map(html -> {
            var asset = catalog.get(Caller.system(), use.asset());
            var text = asset.description().text(language);
            return new Shown(html, asset.displayTitle(language), text.caption() == null ? "" : text.caption());
        });
    }

    /// Returns the markup; empty where the picture was withdrawn after the page was declared.
    private Optional<String> markup(Site site, String slotKey, Page.Use use, String language) {
        try {
            return site.slot(slotKey)
                    .map(slot -> markup.picture(
                                    Caller.system(), site, slot, use.asset().toString(), language, use)
                            .html());
        } catch (NotPublishedException withdrawn) {
            return Optional.empty();
        }
    }

    private static String language(String wanted, String accepted) {
        if (DemoPage.LANGUAGES.contains(wanted)) {
            return wanted;
        }
        return accepted.startsWith("de") ? "de" : "en";
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("X-Robots-Tag", "noindex")
                .varyBy("Accept-Language")
                .body(html);
    }
}

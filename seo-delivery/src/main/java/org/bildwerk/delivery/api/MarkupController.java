package org.bildwerk.delivery.api;

import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.metadata.Language;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteNotFoundException;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.markup.ImageObjects;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a website puts into its pages: markup as HTML or JSON, and structured data.
@RestController
@RequestMapping("/api/v1/sites/{site}")
final class MarkupController {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Sites sites;
    private final Pages pages;
    private final Markup markup;
    private final ImageObjects imageObjects;
    private final Identity identity;

    // Two documents from the same five sources; two controllers would say everything twice.
    MarkupController(Sites sites, Pages pages, Markup markup, ImageObjects imageObjects, Identity identity) {
        this.sites = sites;
        this.pages = pages;
        this.markup = markup;
        this.imageObjects = imageObjects;
        this.identity = identity;
    }

    /// Returns the markup of an asset in a slot: JSON, or HTML for `as=html` or a client that wants HTML first.
    ///
    /// @param lang of the page; the site's default where absent
    /// @param page address of a declared page, whose own words on the picture then win
    @GetMapping("/slots/{slot}/markup")
    ResponseEntity<Object> markup(
            @PathVariable String site,
            @PathVariable String slot,
            @RequestParam String asset,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String as,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
        var caller = identity.caller();
        var found = sites.get(site);
        var place = found.slot(slot).orElseThrow(() -> new SiteNotFoundException(site, slot));
        var language = language(lang, found);
        var plain = markup.picture(caller, found, place, asset, language, null);
        var use = use(found, page, plain, slot);
        var picture = use.isEmpty() ? plain : markup.picture(caller, found, place, asset, language, use.get());
        return wantsHtml(as, accept)
                ? ResponseEntity.ok().contentType(HTML).body(picture.html())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(MarkupBody.of(picture));
    }

    @GetMapping("/assets/{asset}/jsonld")
    ResponseEntity<String> ofAsset(
            @PathVariable String site,
            @PathVariable String asset,
            @RequestParam(required = false) @Nullable String lang) {
        var caller = identity.caller();
        var found = sites.get(site);
        return jsonLd(imageObjects.ofAsset(caller, found, asset, language(lang, found)));
    }

    @GetMapping("/pages/jsonld")
    ResponseEntity<String> ofPage(@PathVariable String site, @RequestParam String url) {
        var caller = identity.caller();
        var found = sites.get(site);
        var page = pages.find(found, url).orElseThrow(() -> new PageNotFoundException(site, url));
        return jsonLd(imageObjects.ofPage(caller, found, page));
    }

    private static String language(@Nullable String wanted, Site site) {
        return wanted == null ? site.defaultLanguage() : Language.tag(wanted);
    }

    private static ResponseEntity<String> jsonLd(String body) {
        return ResponseEntity.ok().contentType(JSON_LD).body(body);
    }

    private Optional<Page.Use> use(Site site, @Nullable String url, Picture picture, String slot) {
        return url == null ? Optional.empty() : pages.find(site, url).flatMap(page -> page.use(picture.asset(), slot));
    }

    private static boolean wantsHtml(@Nullable String as, String accept) {
        if (as != null) {
            return as.equals("html");
        }
        return MediaType.parseMediaTypes(accept).stream()
                .findFirst()
                .filter(first -> first.isCompatibleWith(MediaType.TEXT_HTML) && !first.isWildcardType())
                .isPresent();
    }
}

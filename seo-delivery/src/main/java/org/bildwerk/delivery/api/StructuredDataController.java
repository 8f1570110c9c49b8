package org.bildwerk.delivery.api;

import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.markup.ImageObjects;
import org.bildwerk.delivery.markup.PublishedImages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Structured data of published pictures and of declared pages, for everyone.
@RestController
@RequestMapping("/api/v1/sites/{site}")
final class StructuredDataController {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Sites sites;
    private final Pages pages;
    private final ImageObjects imageObjects;
    private final PublishedImages images;

    StructuredDataController(Sites sites, Pages pages, ImageObjects imageObjects, PublishedImages images) {
        this.sites = sites;
        this.pages = pages;
        this.imageObjects = imageObjects;
        this.images = images;
    }

    /// Returns the `ImageObject` of an asset; with `part=image` the property `image` alone, in the three ratios that
    /// articles and products name, for a website that describes them itself.
    @GetMapping("/assets/{asset}/jsonld")
    ResponseEntity<String> ofAsset(
            @PathVariable String site,
            @PathVariable String asset,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String part) {
        var found = sites.get(site);
        var id = images.get(MarkupController.EVERYONE, found, asset).asset().id();
        return jsonLd(
                found,
                List.of(id),
                "image".equals(part)
                        ? imageObjects.fragment(MarkupController.EVERYONE, found, asset)
                        : imageObjects.ofAsset(
                                MarkupController.EVERYONE, found, asset, MarkupController.language(lang, found)));
    }

    @GetMapping("/pages/jsonld")
    ResponseEntity<String> ofPage(@PathVariable String site, @RequestParam String url) {
        var found = sites.get(site);
        var page = pages.find(found, url).orElseThrow(() -> new PageNotFoundException(site, url));
        var shown = page.images().stream().map(Page.Use::asset).distinct().toList();
        return jsonLd(found, shown, imageObjects.ofPage(MarkupController.EVERYONE, found, page));
    }

    private ResponseEntity<String> jsonLd(Site site, List<AssetId> shown, String body) {
        var left = images.left(MarkupController.EVERYONE, shown);
        return PublicAnswer.of(body, site, left).contentType(JSON_LD).body(body);
    }
}

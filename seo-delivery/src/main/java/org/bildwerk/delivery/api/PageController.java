package org.bildwerk.delivery.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.PagesReport;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages of a site. The body of a `PUT` is all of them, or with `mode=merge` some of them; sending it again changes
/// nothing. A body that leaves out more than half of the known pages is taken with `shrink=true` only.
@RestController
@RequestMapping("/api/v1/sites/{site}/pages")
final class PageController {

    private final Sites sites;
    private final Pages pages;
    private final Identity identity;

    PageController(Sites sites, Pages pages, Identity identity) {
        this.sites = sites;
        this.pages = pages;
        this.identity = identity;
    }

    /// Whether pages that are not named go or stay.
    enum Mode {
        REPLACE,
        MERGE;

        static Mode of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "replace" -> REPLACE;
                case "merge" -> MERGE;
                default -> throw new IllegalArgumentException("`mode` is `replace` or `merge`, not `" + text + "`");
            };
        }
    }

    record PageBody(
            @Nullable String url,
            @Nullable String title,
            @Nullable String language,
            @Nullable List<ImageBody> images) {

        PageDeclaration declaration() {
            return new PageDeclaration(
                    Objects.requireNonNullElse(url, ""),
                    title,
                    language,
                    Objects.requireNonNullElse(images, List.<ImageBody>of()).stream()
                            .map(ImageBody::image)
                            .toList());
        }
    }

    record ImageBody(
            @Nullable String asset,
            @Nullable String slot,
            @Nullable String alt,
            @Nullable Boolean decorative) {

        PageDeclaration.Image image() {
            return new PageDeclaration.Image(
                    Objects.requireNonNullElse(asset, ""), slot, alt, Boolean.TRUE.equals(decorative));
        }
    }

    record PageReport(
            String url, @Nullable String title, @Nullable String language, Instant modifiedAt, List<UseReport> images) {

        static PageReport of(Page page) {
            return new PageReport(
                    page.url(),
                    page.title(),
                    page.language(),
                    page.modifiedAt(),
                    page.images().stream().map(UseReport::of).toList());
        }
    }

    record UseReport(
            AssetId asset, @Nullable String slot, @Nullable String alt, boolean decorative) {

        static UseReport of(Page.Use use) {
            return new UseReport(use.asset(), use.slot(), use.alt(), use.decorative());
        }
    }

    @GetMapping
    List<PageReport> all(@PathVariable String site) {
        identity.caller();
        return pages.of(sites.get(site)).stream().map(PageReport::of).toList();
    }

    @PutMapping
    PagesReport put(
            @PathVariable String site,
            @RequestParam(defaultValue = "replace") String mode,
            @RequestParam(defaultValue = "false") boolean shrink,
            @RequestBody List<PageBody> body) {
        var caller = identity.caller();
        var found = sites.get(site);
        var declared = body.stream().map(PageBody::declaration).toList();
        return switch (Mode.of(mode)) {
            case REPLACE -> shrink ? pages.shrink(caller, found, declared) : pages.replace(caller, found, declared);
            case MERGE -> pages.merge(caller, found, declared);
        };
    }
}

package org.bildwerk.delivery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.site.NotPublishedException;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.delivery.address.ImageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Brings assets onto sites and takes them back. An asset is named by its id or key.
@RestController
@RequestMapping("/api/v1")
final class PublicationController {

    private final Publications publications;
    private final Sites sites;
    private final AssetCatalog catalog;
    private final Identity identity;

    PublicationController(Publications publications, Sites sites, AssetCatalog catalog, Identity identity) {
        this.publications = publications;
        this.sites = sites;
        this.catalog = catalog;
        this.identity = identity;
    }

    record Order(@Nullable String site) {}

    record Renaming(@Nullable String slug) {}

    /// @param url canonical address of the picture
    /// @param withoutAlt after publishing: the languages of the site without alternative text
    record PublicationReport(
            AssetId asset,
            String assetKey,
            String site,
            String rev,
            String slug,
            String url,
            Instant publishedAt,
            String publishedBy,
            @Nullable Instant endedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> withoutAlt) {

        static PublicationReport of(Publication publication, Site site) {
            var address = new ImageAddress.Canonical(
                    publication.assetKey(), publication.slug().value());
            return new PublicationReport(
                    publication.asset(),
                    publication.assetKey(),
                    publication.siteKey(),
                    publication.rev(),
                    publication.slug().value(),
                    site.imageOrigin() + address.path(),
                    publication.publishedAt(),
                    publication.publishedBy(),
                    publication.endedAt(),
                    null);
        }

        PublicationReport warning(List<String> languages) {
            return new PublicationReport(
                    asset, assetKey, site, rev, slug, url, publishedAt, publishedBy, endedAt, languages);
        }
    }

    @PostMapping("/assets/{asset}/publications")
    ResponseEntity<PublicationReport> publish(@PathVariable String asset, @RequestBody Order order) {
        var caller = identity.caller();
        var site = sites.get(Objects.requireNonNullElse(order.site(), ""));
        var id = id(caller, asset);
        var report = PublicationReport.of(publications.publish(caller, id, site), site);
        return ResponseEntity.created(URI.create(report.url()))
                .body(report.warning(publications.withoutAlt(caller, id, site)));
    }

    @PatchMapping("/assets/{asset}/publications/{site}")
    PublicationReport rename(@PathVariable String asset, @PathVariable String site, @RequestBody Renaming renaming) {
        var caller = identity.caller();
        var found = sites.get(site);
        var id = id(caller, asset);
        publications.rename(caller, id, found, new Slug(Objects.requireNonNullElse(renaming.slug(), "")));
        return publications.history(caller, id).stream()
                .filter(publication -> publication.live() && publication.site().equals(found.id()))
                .findFirst()
                .map(publication -> PublicationReport.of(publication, found))
                .orElseThrow(() -> new NotPublishedException(asset, site));
    }

    @DeleteMapping("/assets/{asset}/publications/{site}")
    ResponseEntity<Void> withdraw(@PathVariable String asset, @PathVariable String site) {
        var caller = identity.caller();
        publications.withdraw(caller, id(caller, asset), sites.get(site));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/assets/{asset}/publications")
    List<PublicationReport> history(@PathVariable String asset) {
        var caller = identity.caller();
        return publications.history(caller, id(caller, asset)).stream()
                .map(publication -> PublicationReport.of(publication, sites.get(publication.siteKey())))
                .toList();
    }

    @GetMapping("/sites/{site}/publications")
    List<PublicationReport> live(@PathVariable String site) {
        identity.caller();
        var found = sites.get(site);
        return publications.live(found.id()).stream()
                .map(publication -> PublicationReport.of(publication, found))
                .toList();
    }

    private AssetId id(Caller caller, String asset) {
        try {
            return AssetId.of(asset);
        } catch (IllegalArgumentException itIsAKey) {
            return catalog.byKey(caller, asset)
                    .orElseThrow(() -> new AssetNotFoundException(asset))
                    .id();
        }
    }
}

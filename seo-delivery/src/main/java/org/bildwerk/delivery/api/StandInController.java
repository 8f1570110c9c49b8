package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a site shows where a picture may be shown no more. Assets are named by id or key.
@RestController
@RequestMapping("/api/v1/sites/{site}")
final class StandInController {

    private final Sites sites;
    private final StandIns standIns;
    private final AssetCatalog catalog;
    private final Identity identity;

    StandInController(Sites sites, StandIns standIns, AssetCatalog catalog, Identity identity) {
        this.sites = sites;
        this.standIns = standIns;
        this.catalog = catalog;
        this.identity = identity;
    }

    /// @param asset null for nothing
    record Body(@Nullable String asset) {}

    /// Returns what stands in for any picture.
    @GetMapping("/stand-in")
    Body ofSite(@PathVariable String site) {
        return said(identity.caller(), site, null);
    }

    @PutMapping("/stand-in")
    Body chooseForSite(@PathVariable String site, @RequestBody Body body) {
        return choose(identity.caller(), site, null, body);
    }

    /// Returns the successor of one picture.
    @GetMapping("/assets/{asset}/stand-in")
    Body ofAsset(@PathVariable String site, @PathVariable String asset) {
        var caller = identity.caller();
        return said(caller, site, id(caller, asset));
    }

    @PutMapping("/assets/{asset}/stand-in")
    Body chooseForAsset(@PathVariable String site, @PathVariable String asset, @RequestBody Body body) {
        var caller = identity.caller();
        return choose(caller, site, id(caller, asset), body);
    }

    private Body said(Caller caller, String site, @Nullable AssetId missing) {
        var chosen = standIns.of(sites.get(site), missing);
        return new Body(
                chosen.flatMap(id -> catalog.find(caller, id)).map(Asset::key).orElse(null));
    }

    private Body choose(Caller caller, String site, @Nullable AssetId missing, Body body) {
        var chosen = body.asset() == null ? null : id(caller, body.asset());
        standIns.choose(caller, sites.get(site), missing, chosen);
        return said(caller, site, missing);
    }

    private AssetId id(Caller caller, String asset) {
        try {
            return catalog.get(caller, AssetId.of(asset)).id();
        } catch (IllegalArgumentException itIsAKey) {
            return catalog.byKey(caller, asset)
                    .orElseThrow(() -> new AssetNotFoundException(asset))
                    .id();
        }
    }
}

package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.SiteRefusal;
import org.bildwerk.dam.site.SiteSaveData;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a site gives smaller files to visitors who ask for it.
@RestController
@RequestMapping("/api/v1/sites/{site}/save-data")
final class SaveDataController {

    private final Sites sites;
    private final SiteSaveData saveData;
    private final Identity identity;

    SaveDataController(Sites sites, SiteSaveData saveData, Identity identity) {
        this.sites = sites;
        this.saveData = saveData;
        this.identity = identity;
    }

    /// @param honoured whether `Save-Data: on` counts where the browser decides about the format
    record Body(@Nullable Boolean honoured) {}

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return new Body(saveData.honouredBy(sites.get(site)));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body body) {
        var honoured = body.honoured();
        if (honoured == null) {
            throw new InvalidSiteException(SiteRefusal.SITE_SAVE_DATA_UNKNOWN, "honoured", "");
        }
        saveData.choose(identity.caller(), sites.get(site), honoured);
        return new Body(honoured);
    }
}

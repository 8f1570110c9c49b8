package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.dam.site.SiteRefusal;
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
    private final SiteOptIns optIns;
    private final Identity identity;

    SaveDataController(Sites sites, SiteOptIns optIns, Identity identity) {
        this.sites = sites;
        this.optIns = optIns;
        this.identity = identity;
    }

    /// @param honoured whether `Save-Data: on` counts where the browser decides about the format
    record Body(@Nullable Boolean honoured) {}

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return new Body(optIns.isHeeded(sites.get(site), OptIn.SAVE_DATA));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body body) {
        var honoured = body.honoured();
        if (honoured == null) {
            throw new InvalidSiteException(SiteRefusal.SITE_SAVE_DATA_UNKNOWN, "honoured", "");
        }
        optIns.choose(identity.caller(), sites.get(site), OptIn.SAVE_DATA, honoured);
        return new Body(honoured);
    }
}

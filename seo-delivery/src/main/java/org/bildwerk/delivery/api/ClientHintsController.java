package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.Site;
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

/// Whether a site gives pictures as wide as the browser says that it shows them, and what its pages have to say.
@RestController
@RequestMapping("/api/v1/sites/{site}/client-hints")
final class ClientHintsController {

    private final Sites sites;
    private final SiteOptIns optIns;
    private final Identity identity;

    ClientHintsController(Sites sites, SiteOptIns optIns, Identity identity) {
        this.sites = sites;
        this.optIns = optIns;
        this.identity = identity;
    }

    record Body(@Nullable Boolean honoured) {}

    /// @param honoured whether `Sec-CH-Width` counts where the browser decides about the format
    /// @param acceptCh header `Accept-CH` of the pages: has the browser tell the host of the page
    /// @param permissionsPolicy header `Permissions-Policy` of the pages: has it tell the host of the images, too
    /// @param meta both for the head of a page, in place of headers; it comes before the first picture
    record Report(boolean honoured, String acceptCh, String permissionsPolicy, String meta) {

        static Report of(Site site, boolean honoured) {
            var origin = site.imageOrigin();
            return new Report(
                    honoured,
                    "Sec-CH-Width",
                    "ch-width=(self \"%s\")".formatted(origin),
                    "<meta http-equiv=\"Delegate-CH\" content=\"Sec-CH-Width %s\">".formatted(origin));
        }
    }

    @GetMapping
    Report one(@PathVariable String site) {
        identity.caller();
        var found = sites.get(site);
        return Report.of(found, optIns.isHeeded(found, OptIn.CLIENT_HINTS));
    }

    @PutMapping
    Report choose(@PathVariable String site, @RequestBody Body body) {
        var honoured = body.honoured();
        if (honoured == null) {
            throw new InvalidSiteException(SiteRefusal.SITE_CLIENT_HINTS_UNKNOWN, "honoured", "");
        }
        var found = sites.get(site);
        optIns.choose(identity.caller(), found, OptIn.CLIENT_HINTS, honoured);
        return Report.of(found, honoured);
    }
}

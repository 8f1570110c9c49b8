package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteRefusal;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a site wants the content credential of its pictures.
@RestController
@RequestMapping("/api/v1/sites/{site}/credential")
final class CredentialController {

    private final Sites sites;
    private final SiteCredentials credentials;
    private final Identity identity;

    CredentialController(Sites sites, SiteCredentials credentials, Identity identity) {
        this.sites = sites;
        this.credentials = credentials;
        this.identity = identity;
    }

    /// @param credential `automatic`, `inside`, `beside` or `none`
    record Body(@Nullable String credential) {}

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return new Body(credentials.of(sites.get(site)).key());
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body body) {
        var wanted = body.credential() == null ? "" : body.credential();
        var choice = CredentialChoice.parse(wanted)
                .orElseThrow(() -> new InvalidSiteException(SiteRefusal.SITE_CREDENTIAL_UNKNOWN, "credential", wanted));
        credentials.choose(identity.caller(), sites.get(site), choice);
        return new Body(choice.key());
    }
}

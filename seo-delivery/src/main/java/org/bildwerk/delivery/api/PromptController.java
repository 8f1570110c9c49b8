package org.bildwerk.delivery.api;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.SitePrompts;
import org.bildwerk.dam.site.SiteRefusal;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a site tells the prompts of its pictures.
@RestController
@RequestMapping("/api/v1/sites/{site}/prompts")
final class PromptController {

    private final Sites sites;
    private final SitePrompts prompts;
    private final Identity identity;

    PromptController(Sites sites, SitePrompts prompts, Identity identity) {
        this.sites = sites;
        this.prompts = prompts;
        this.identity = identity;
    }

    /// @param told whether files of the site's pictures carry their prompts
    record Body(@Nullable Boolean told) {}

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return new Body(prompts.toldBy(sites.get(site)));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body body) {
        var told = body.told();
        if (told == null) {
            throw new InvalidSiteException(SiteRefusal.SITE_PROMPTS_UNKNOWN, "told", "");
        }
        prompts.choose(identity.caller(), sites.get(site), told);
        return new Body(told);
    }
}

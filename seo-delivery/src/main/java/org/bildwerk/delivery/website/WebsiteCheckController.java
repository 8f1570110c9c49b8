package org.bildwerk.delivery.website;

import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a website does what it has to.
@RestController
final class WebsiteCheckController {

    private final WebsiteCheck check;
    private final Sites sites;
    private final Identity identity;

    WebsiteCheckController(WebsiteCheck check, Sites sites, Identity identity) {
        this.check = check;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param part `images`, `robots`, `sitemap` or `indexnow-key`
    /// @param state `confirmed`, `different`, `failed` or `not-needed`
    /// @param why it failed, in English; null else
    record Body(
            String part,
            String state,
            String address,
            @Nullable String why) {

        static Body of(Confirmation confirmation) {
            var why = confirmation.why();
            return new Body(
                    confirmation.part().key(),
                    confirmation.state().key(),
                    confirmation.address(),
                    why == null ? null : why.text());
        }
    }

    @PostMapping("/api/v1/sites/{site}/website-check")
    List<Body> check(@PathVariable String site) throws InterruptedException {
        return check.check(identity.caller(), sites.get(site)).stream()
                .map(Body::of)
                .toList();
    }
}

package org.bildwerk.delivery.preview;

import java.time.Instant;
import java.util.Objects;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Gives tokens for drafts out.
@RestController
final class PreviewAdminController {

    private final Previews previews;
    private final Sites sites;
    private final Identity identity;

    PreviewAdminController(Previews previews, Sites sites, Identity identity) {
        this.previews = previews;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param asset id or key
    /// @param until when the token ends, within a week; a day from now where absent
    record Wish(@Nullable String asset, @Nullable Instant until) {}

    /// @param markup where the markup of the draft is; `{slot}` wants the key of a slot
    record Body(String token, Instant until, String markup) {}

    @PostMapping("/api/v1/sites/{site}/previews")
    ResponseEntity<Body> issue(@PathVariable String site, @RequestBody Wish wish) {
        var caller = identity.caller();
        var found = sites.get(site);
        var issued = previews.issue(caller, found, Objects.requireNonNullElse(wish.asset(), ""), wish.until());
        var markup = "/api/v1/sites/%s/slots/{slot}/markup?asset=%s&preview=%s"
                .formatted(found.key(), issued.assetKey(), issued.token());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Body(issued.token(), issued.until(), markup));
    }
}

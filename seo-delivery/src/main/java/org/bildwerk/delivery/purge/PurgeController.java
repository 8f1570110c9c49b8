package org.bildwerk.delivery.purge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What caches in front of the pictures of a site should forget.
@RestController
final class PurgeController {

    private final Purges purges;
    private final Sites sites;
    private final Identity identity;

    PurgeController(Purges purges, Sites sites, Identity identity) {
        this.purges = purges;
        this.sites = sites;
        this.identity = identity;
    }

    record Body(long next, boolean more, List<PurgeBody> purges) {}

    record PurgeBody(
            Instant at, String reason, String asset, List<String> tags, List<String> addresses, List<String> prefixes) {

        static PurgeBody of(Purge purge) {
            return new PurgeBody(
                    purge.at(),
                    purge.reason().name().toLowerCase(Locale.ROOT),
                    purge.asset(),
                    purge.tags(),
                    purge.addresses(),
                    purge.prefixes());
        }
    }

    /// Returns what stopped being right after a place.
    ///
    /// @param since `next` of the answer before; absent asks for the place of now, without anything of before
    @GetMapping("/api/v1/sites/{site}/purges")
    ResponseEntity<Body> since(@PathVariable String site, @RequestParam(required = false) @Nullable Long since) {
        identity.caller();
        var found = sites.get(site);
        var page = since == null
                ? new Purges.Page(purges.now(), false, List.of())
                : purges.since(found, Math.max(0, since));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Body(
                        page.next(),
                        page.more(),
                        page.purges().stream().map(PurgeBody::of).toList()));
    }
}

package org.bildwerk.delivery.warmup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How far the renditions of a site are made ahead of its visitors.
@RestController
final class WarmUpController {

    private static final int MOST = 500;

    private final WarmUps warmUps;
    private final Sites sites;
    private final Identity identity;

    WarmUpController(WarmUps warmUps, Sites sites, Identity identity) {
        this.warmUps = warmUps;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param enabled whether anything is made ahead
    /// @param done renditions of all pictures
    /// @param open pictures that wait or are in work
    /// @param rows what changed last first
    record Body(boolean enabled, int pictures, long done, long total, int open, int failed, List<RowBody> rows) {}

    record RowBody(
            AssetId asset,
            String assetKey,
            String rev,
            int done,
            int total,
            String state,
            @Nullable String reason,
            Instant updatedAt) {

        static RowBody of(WarmUp row) {
            return new RowBody(
                    row.asset(),
                    row.assetKey(),
                    row.rev(),
                    row.done(),
                    row.total(),
                    row.state().key(),
                    row.reason(),
                    row.updatedAt());
        }
    }

    /// @param pictures of which something is made now
    record AgainBody(int pictures) {}

    /// Has what failed or stopped made once more; takes the role SEO or publisher.
    ///
    /// @param asset only this one
    @PostMapping("/api/v1/sites/{site}/warm-up/again")
    AgainBody again(@PathVariable String site, @RequestParam(required = false) @Nullable UUID asset) {
        var only = asset == null ? null : new AssetId(asset);
        return new AgainBody(warmUps.again(identity.caller(), sites.get(site), only));
    }

    /// @param limit rows at most, up to 500
    @GetMapping("/api/v1/sites/{site}/warm-up")
    ResponseEntity<Body> of(@PathVariable String site, @RequestParam(defaultValue = "100") int limit) {
        identity.caller();
        var found = sites.get(site);
        var sum = warmUps.sum(found);
        var rows = warmUps.of(found, Math.clamp(limit, 1, MOST)).stream()
                .map(RowBody::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Body(
                        warmUps.enabled(), sum.pictures(), sum.done(), sum.total(), sum.open(), sum.failed(), rows));
    }
}

package org.bildwerk.delivery.api;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.rendition.KeptRendition;
import org.bildwerk.delivery.rendition.UnsignedRenditions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells which renditions went out without their credential, and why, and tries again.
@RestController
final class RenditionController {

    private final UnsignedRenditions unsigned;
    private final Sites sites;
    private final Identity identity;

    RenditionController(UnsignedRenditions unsigned, Sites sites, Identity identity) {
        this.unsigned = unsigned;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param credential where the credential belongs: `inside` or `beside`
    record Failure(
            String assetKey,
            String rev,
            String spec,
            String type,
            String credential,
            @Nullable String reason,
            Instant at) {

        static Failure of(KeptRendition kept) {
            return new Failure(
                    kept.assetKey(),
                    kept.rev(),
                    kept.spec(),
                    kept.type(),
                    kept.place().key(),
                    kept.reason(),
                    kept.updatedAt());
        }
    }

    @GetMapping("/api/v1/renditions/failures")
    List<Failure> failures(@RequestParam(required = false) @Nullable String site) {
        return unsigned.of(identity.caller(), id(site)).stream()
                .map(Failure::of)
                .toList();
    }

    /// Tries to sign them again, for twenty seconds at most.
    @PostMapping("/api/v1/renditions/failures/retry")
    UnsignedRenditions.Attempt retry(@RequestParam(required = false) @Nullable String site) {
        return unsigned.retry(identity.caller(), id(site));
    }

    private @Nullable SiteId id(@Nullable String site) {
        return site == null ? null : sites.get(site).id();
    }
}

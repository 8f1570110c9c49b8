package org.bildwerk.delivery.api;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.delivery.rendition.KeptRendition;
import org.bildwerk.delivery.rendition.KeptRenditions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells which renditions went out without their credential, and why.
@RestController
final class RenditionController {

    private static final int MOST = 500;

    private final KeptRenditions kept;
    private final Identity identity;

    RenditionController(KeptRenditions kept, Identity identity) {
        this.kept = kept;
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
    List<Failure> failures() {
        identity.caller().require("see what could not be signed", Role.SEO, Role.PUBLISHER);
        return kept.failures(MOST).stream().map(Failure::of).toList();
    }
}

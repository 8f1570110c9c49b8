package org.bildwerk.delivery.indexnow;

import java.time.Instant;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a site tells search engines of its changed pages.
@RestController
@RequestMapping("/api/v1/sites/{site}/indexnow")
final class IndexNowAdminController {

    private final IndexNow indexNow;
    private final Sites sites;
    private final Identity identity;

    IndexNowAdminController(IndexNow indexNow, Sites sites, Identity identity) {
        this.indexNow = indexNow;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param keyLocation where the website must serve the key, as text
    /// @param keyFile where this server has it, for the website to hand on
    /// @param toldUntil changes up to this moment were told, or wait in a job
    /// @param answer HTTP status of the last answer
    /// @param silence why the latest message got no answer; null where it got one
    record Body(
            boolean enabled,
            @Nullable String key,
            @Nullable String keyLocation,
            @Nullable String keyFile,
            @Nullable Instant toldUntil,
            @Nullable Integer answer,
            @Nullable Instant answeredAt,
            @Nullable String silence) {

        static Body of(Registration registration, Site site) {
            return new Body(
                    true,
                    registration.key(),
                    registration.location(site),
                    registration.served(site),
                    registration.toldUntil(),
                    registration.answer(),
                    registration.answeredAt(),
                    registration.silence());
        }
    }

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        var found = sites.get(site);
        return indexNow.of(found)
                .map(registration -> Body.of(registration, found))
                .orElseGet(() -> new Body(false, null, null, null, null, null, null, null));
    }

    @PutMapping
    Body switchOn(@PathVariable String site) {
        var found = sites.get(site);
        return Body.of(indexNow.switchOn(identity.caller(), found), found);
    }

    @DeleteMapping
    ResponseEntity<Void> switchOff(@PathVariable String site) {
        indexNow.switchOff(identity.caller(), sites.get(site));
        return ResponseEntity.noContent().build();
    }
}

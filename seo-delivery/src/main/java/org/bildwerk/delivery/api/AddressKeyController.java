package org.bildwerk.delivery.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.AddressKey;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys with which a site signs addresses of images.
@RestController
@RequestMapping("/api/v1/sites/{site}/address-keys")
final class AddressKeyController {

    private final Sites sites;
    private final AddressKeys keys;
    private final Identity identity;

    AddressKeyController(Sites sites, AddressKeys keys, Identity identity) {
        this.sites = sites;
        this.keys = keys;
        this.identity = identity;
    }

    /// @param secret told once, when the key is made: 32 bytes as base64url without padding
    record Issued(String id, String secret, Instant createdAt) {

        static Issued of(AddressKey.Issued issued) {
            return new Issued(issued.key().id(), issued.secret(), issued.key().createdAt());
        }

        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /// @param endedAt since when its signatures are refused; null while they are good
    record Known(
            String id,
            Instant createdAt,
            String createdBy,
            @Nullable Instant endedAt) {

        static Known of(AddressKey key) {
            return new Known(key.id(), key.createdAt(), key.createdBy(), key.endedAt());
        }
    }

    @GetMapping
    List<Known> all(@PathVariable String site) {
        return keys.of(identity.caller(), sites.get(site)).stream()
                .map(Known::of)
                .toList();
    }

    /// Makes a key, which signs from now on; the one before stays good, older ones end.
    @PostMapping
    ResponseEntity<Issued> issue(@PathVariable String site) {
        var issued = Issued.of(keys.issue(identity.caller(), sites.get(site)));
        return ResponseEntity.created(URI.create("/api/v1/sites/%s/address-keys/%s".formatted(site, issued.id())))
                .cacheControl(CacheControl.noStore())
                .body(issued);
    }

    /// Ends a key at once.
    @DeleteMapping("/{key}")
    ResponseEntity<Void> revoke(@PathVariable String site, @PathVariable String key) {
        keys.revoke(identity.caller(), sites.get(site), key);
        return ResponseEntity.noContent().build();
    }
}

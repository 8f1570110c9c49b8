package org.bildwerk.delivery.api;

import java.net.URI;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sites and their slots.
@RestController
@RequestMapping("/api/v1/sites")
final class SiteController {

    private final Sites sites;
    private final Identity identity;

    SiteController(Sites sites, Identity identity) {
        this.sites = sites;
        this.identity = identity;
    }

    @GetMapping
    List<SiteBody> all() {
        identity.caller();
        return sites.all().stream().map(SiteBody::of).toList();
    }

    @PostMapping
    ResponseEntity<SiteBody> create(@RequestBody SiteBody body) {
        var site = sites.create(identity.caller(), body.settings(body.key()));
        return ResponseEntity.created(URI.create("/api/v1/sites/" + site.key())).body(SiteBody.of(site));
    }

    @GetMapping("/{site}")
    SiteBody one(@PathVariable String site) {
        return SiteBody.of(site(site));
    }

    @PutMapping("/{site}")
    SiteBody update(@PathVariable String site, @RequestBody SiteBody body) {
        return SiteBody.of(sites.update(identity.caller(), body.settings(site)));
    }

    @GetMapping("/{site}/slots")
    List<SlotBody> slots(@PathVariable String site) {
        return slots(site(site));
    }

    @PutMapping("/{site}/slots/{slot}")
    List<SlotBody> putSlot(@PathVariable String site, @PathVariable String slot, @RequestBody SlotBody body) {
        return slots(sites.putSlot(identity.caller(), site, body.slot(slot)));
    }

    @DeleteMapping("/{site}/slots/{slot}")
    List<SlotBody> removeSlot(@PathVariable String site, @PathVariable String slot) {
        return slots(sites.removeSlot(identity.caller(), site, slot));
    }

    private Site site(String key) {
        identity.caller();
        return sites.get(key);
    }

    private static List<SlotBody> slots(Site site) {
        return site.slots().stream().map(SlotBody::of).toList();
    }
}

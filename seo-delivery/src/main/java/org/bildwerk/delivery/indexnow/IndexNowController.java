package org.bildwerk.delivery.indexnow;

import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the key files. Opens no session, sets no cookie.
@RestController
public final class IndexNowController {

    private final IndexNow indexNow;
    private final Sites sites;

    IndexNowController(IndexNow indexNow, Sites sites) {
        this.indexNow = indexNow;
        this.sites = sites;
    }

    @GetMapping("/indexnow/{site}/{key}.txt")
    ResponseEntity<?> key(@PathVariable String site, @PathVariable String key) {
        var known = sites.find(site)
                .flatMap(indexNow::of)
                .filter(registration -> registration.key().equals(key))
                .isPresent();
        return known
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .header("Cache-Control", "public, max-age=300")
                        .body(key)
                : DeliveryProblem.of(HttpStatus.NOT_FOUND, "key-unknown", "The site has no such key");
    }
}

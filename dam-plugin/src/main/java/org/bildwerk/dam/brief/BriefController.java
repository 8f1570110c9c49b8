package org.bildwerk.dam.brief;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Briefs over HTTP. A change names the version that it was made from.
@RestController
@RequestMapping("/api/v1/briefs")
final class BriefController {

    private final Editions<Brief> briefs;
    private final Identity identity;

    BriefController(Editions<Brief> briefs, Identity identity) {
        this.briefs = briefs;
        this.identity = identity;
    }

    @GetMapping
    List<Edition<Brief>> search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return briefs.search(identity.caller(), text, offset, limit);
    }

    @PostMapping
    ResponseEntity<Edition<Brief>> create(@RequestBody Brief body) {
        var made = briefs.create(identity.caller(), body);
        return ResponseEntity.created(URI.create("/api/v1/briefs/" + made.id())).body(made);
    }

    @GetMapping("/{id}")
    Edition<Brief> one(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return briefs.get(identity.caller(), id, version);
    }

    @GetMapping("/{id}/versions")
    List<Edition<Brief>> versions(@PathVariable UUID id) {
        return briefs.versions(identity.caller(), id);
    }

    @PutMapping("/{id}")
    Edition<Brief> change(@PathVariable UUID id, @RequestParam int version, @RequestBody Brief body) {
        return briefs.change(identity.caller(), id, version, body);
    }

    @PostMapping("/{id}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        briefs.archive(identity.caller(), id);
    }
}

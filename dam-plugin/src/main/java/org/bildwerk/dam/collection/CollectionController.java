package org.bildwerk.dam.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Collections, what is in them and to whom they are granted.
@RestController
@RequestMapping("/api/v1/collections")
final class CollectionController {

    private final Collections collections;
    private final Identity identity;

    CollectionController(Collections collections, Identity identity) {
        this.collections = collections;
        this.identity = identity;
    }

    record Named(@NotNull String name) {}

    record Chosen(@NotNull List<AssetId> assets) {}

    @GetMapping
    List<AssetCollection> all() {
        return collections.all(identity.caller());
    }

    @PostMapping
    ResponseEntity<AssetCollection> create(@Valid @RequestBody Named body) {
        var id = collections.create(identity.caller(), body.name());
        return ResponseEntity.created(URI.create("/api/v1/collections/" + id)).body(one(id.value()));
    }

    @GetMapping("/{id}")
    AssetCollection one(@PathVariable UUID id) {
        var wanted = new CollectionId(id);
        return collections
                .find(identity.caller(), wanted)
                .orElseThrow(() -> new CollectionException(CollectionRefusal.COLLECTION_NOT_FOUND, wanted));
    }

    @PatchMapping("/{id}")
    AssetCollection rename(@PathVariable UUID id, @Valid @RequestBody Named body) {
        collections.rename(identity.caller(), new CollectionId(id), body.name());
        return one(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        collections.delete(identity.caller(), new CollectionId(id));
    }

    @GetMapping("/{id}/assets")
    List<AssetReport> assets(@PathVariable UUID id) {
        return collections.assets(identity.caller(), new CollectionId(id)).stream()
                .map(AssetReport::of)
                .toList();
    }

    @PostMapping("/{id}/assets")
    AssetCollection add(@PathVariable UUID id, @Valid @RequestBody Chosen body) {
        collections.add(identity.caller(), new CollectionId(id), body.assets());
        return one(id);
    }

    @DeleteMapping("/{id}/assets/{asset}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID asset) {
        collections.remove(identity.caller(), new CollectionId(id), List.of(new AssetId(asset)));
    }

    @PutMapping("/{id}/grants/{group}")
    AssetCollection grant(@PathVariable UUID id, @PathVariable UUID group) {
        collections.grant(identity.caller(), new CollectionId(id), new GroupId(group));
        return one(id);
    }

    @DeleteMapping("/{id}/grants/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID group) {
        collections.revoke(identity.caller(), new CollectionId(id), new GroupId(group));
    }
}

package org.bildwerk.dam.metadata;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// One change for many assets: first what it would do, then the deed, then the way back.
@RestController
@RequestMapping("/api/v1")
final class BulkEditController {

    private final BulkEdits edits;
    private final Identity identity;

    BulkEditController(BulkEdits edits, Identity identity) {
        this.edits = edits;
        this.identity = identity;
    }

    record Wanted(@NotEmpty List<UUID> assets, @NotNull JsonNode change, boolean dryRun) {}

    @PostMapping("/assets/bulk-edit")
    BulkReport edit(@Valid @RequestBody Wanted wanted) {
        var assets = wanted.assets().stream().map(AssetId::new).toList();
        var change = new BulkChange(wanted.change());
        return wanted.dryRun()
                ? edits.foresee(identity.caller(), assets, change)
                : edits.apply(identity.caller(), assets, change);
    }

    @PostMapping("/bulk-edits/{id}/undo")
    BulkReport undo(@PathVariable UUID id) {
        return edits.undo(identity.caller(), id);
    }
}

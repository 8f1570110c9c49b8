package org.bildwerk.dam.asset;

import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Deleting, restoring and purging.
@RestController
@RequestMapping("/api/v1")
final class BinController {

    private static final int MOST = 500;

    private final Bin bin;
    private final AssetCatalog catalog;
    private final Identity identity;

    BinController(Bin bin, AssetCatalog catalog, Identity identity) {
        this.bin = bin;
        this.catalog = catalog;
        this.identity = identity;
    }

    /// Puts the asset into the bin.
    @DeleteMapping("/assets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id) {
        bin.put(identity.caller(), new AssetId(id));
    }

    @PostMapping("/assets/{id}/restore")
    AssetReport restore(@PathVariable UUID id) {
        var caller = identity.caller();
        bin.restore(caller, new AssetId(id));
        return AssetReport.of(catalog.get(caller, new AssetId(id)));
    }

    record BinPage(List<AssetReport> assets, long total) {}

    @GetMapping("/bin")
    BinPage binned(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
        var caller = identity.caller();
        var assets = bin.binned(caller, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return new BinPage(assets.stream().map(AssetReport::of).toList(), bin.size(caller));
    }

    /// Ends an asset in the bin for good.
    @DeleteMapping("/bin/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable UUID id, @RequestParam(defaultValue = "on request") String reason) {
        bin.purge(identity.caller(), new AssetId(id), reason);
    }
}

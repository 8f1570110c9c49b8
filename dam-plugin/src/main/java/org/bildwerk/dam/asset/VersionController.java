package org.bildwerk.dam.asset;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.ingest.FileReading;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The versions of an asset: a new file, and an old one again.
@RestController
@RequestMapping("/api/v1/assets/{id}/versions")
final class VersionController {

    private final AssetCatalog catalog;
    private final Versions versions;
    private final FileReading reading;
    private final Identity identity;

    VersionController(AssetCatalog catalog, Versions versions, FileReading reading, Identity identity) {
        this.catalog = catalog;
        this.versions = versions;
        this.reading = reading;
        this.identity = identity;
    }

    @GetMapping
    List<AssetReport.VersionReport> all(@PathVariable UUID id) {
        return catalog.versions(identity.caller(), new AssetId(id)).stream()
                .map(AssetReport.VersionReport::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AssetReport.VersionReport add(@PathVariable UUID id, @RequestPart MultipartFile file) throws IOException {
        var caller = identity.caller();
        var name = file.getOriginalFilename();
        try (var in = file.getInputStream();
                var staging = reading.stage(in)) {
            var version = versions.replace(caller, new AssetId(id), staging, name == null ? "" : name);
            return AssetReport.VersionReport.of(version);
        }
    }

    @PostMapping("/{version}/restore")
    @ResponseStatus(HttpStatus.CREATED)
    AssetReport.VersionReport restore(@PathVariable UUID id, @PathVariable UUID version) {
        return AssetReport.VersionReport.of(
                versions.restore(identity.caller(), new AssetId(id), new VersionId(version)));
    }
}

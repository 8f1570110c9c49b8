package org.bildwerk.dam.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetReport;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.DescriptionPatch;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/// Takes files over REST: as a form, or as the bare body, which is streamed straight into the store.
@RestController
@RequestMapping("/api/v1/assets")
final class IngestController {

    private final Ingest ingest;
    private final AssetCatalog catalog;
    private final Identity identity;

    IngestController(Ingest ingest, AssetCatalog catalog, Identity identity) {
        this.ingest = ingest;
        this.catalog = catalog;
        this.identity = identity;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AssetReport> form(
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable JsonNode metadata,
            @RequestParam(required = false) @Nullable String batch)
            throws IOException {
        try (var in = file.getInputStream()) {
            return store(in, request(file.getOriginalFilename(), batch, metadata));
        }
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "image/*"})
    ResponseEntity<AssetReport> body(
            InputStream body, @RequestParam String fileName, @RequestParam(required = false) @Nullable String batch) {
        return store(body, request(fileName, batch, null));
    }

    private ResponseEntity<AssetReport> store(InputStream in, IngestRequest request) {
        var caller = identity.caller();
        try (var staging = ingest.stage(in)) {
            return answer(catalog, caller, ingest.store(caller, staging, request));
        }
    }

    static ResponseEntity<AssetReport> answer(AssetCatalog catalog, Caller caller, Ingested ingested) {
        return switch (ingested) {
            case Ingested.Stored stored ->
                ResponseEntity.created(URI.create("/api/v1/assets/" + stored.id()))
                        .eTag("\"" + stored.asset().revision() + "\"")
                        .body(AssetReport.of(stored.asset(), false, stored.warnings()));
            case Ingested.Duplicate duplicate ->
                ResponseEntity.ok(AssetReport.of(catalog.get(caller, duplicate.id()), true, List.of()));
        };
    }

    private static IngestRequest request(
            @Nullable String fileName, @Nullable String batch, @Nullable JsonNode metadata) {
        var name = fileName == null ? "" : fileName;
        var group = batch == null || batch.isBlank() ? null : shortened(batch.strip());
        if (metadata == null) {
            return IngestRequest.of(name, group);
        }
        var patch = new DescriptionPatch(metadata);
        return new IngestRequest(name, group, patch.description(Description.EMPTY), patch.rights(Rights.NONE));
    }

    private static String shortened(String batch) {
        var plain = batch.replaceAll("\\p{C}", "");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}

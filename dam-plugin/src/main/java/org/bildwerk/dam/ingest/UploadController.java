package org.bildwerk.dam.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Uploads in pieces: create, send pieces at their offsets, ask how far it is after a break, finish.
@RestController
@RequestMapping("/api/v1/uploads")
final class UploadController {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Uploads uploads;
    private final AssetCatalog catalog;
    private final Identity identity;

    UploadController(Uploads uploads, AssetCatalog catalog, Identity identity) {
        this.uploads = uploads;
        this.catalog = catalog;
        this.identity = identity;
    }

    record NewUpload(
            @NotNull String fileName, long size, @Nullable String batch) {}

    record UploadReport(
            UUID id,
            String fileName,
            long size,
            long received,
            @Nullable AssetId asset) {

        static UploadReport of(Upload upload) {
            return new UploadReport(upload.id(), upload.fileName(), upload.size(), upload.received(), upload.asset());
        }
    }

    @PostMapping
    ResponseEntity<UploadReport> create(@Valid @RequestBody NewUpload body) {
        var upload = uploads.create(identity.caller(), body.fileName(), body.size(), body.batch());
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .header(OFFSET, "0")
                .body(UploadReport.of(upload));
    }

    /// Tells how far it is, for GET in the body and for HEAD in the headers.
    @GetMapping("/{id}")
    ResponseEntity<UploadReport> find(@PathVariable UUID id) {
        var upload = uploads.find(identity.caller(), id);
        return ResponseEntity.ok()
                .header(OFFSET, String.valueOf(upload.received()))
                .header(LENGTH, String.valueOf(upload.size()))
                .header("Cache-Control", "no-store")
                .body(UploadReport.of(upload));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(@PathVariable UUID id, @RequestHeader(OFFSET) long offset, InputStream body) {
        var upload = uploads.append(identity.caller(), id, offset, body);
        return ResponseEntity.noContent()
                .header(OFFSET, String.valueOf(upload.received()))
                .build();
    }

    @PostMapping("/{id}/finish")
    ResponseEntity<AssetReport> finish(@PathVariable UUID id) {
        var caller = identity.caller();
        return IngestController.answer(catalog, caller, uploads.finish(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id) {
        uploads.cancel(identity.caller(), id);
    }
}

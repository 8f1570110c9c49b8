package org.bildwerk.dam.provenance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.evidence.EvidenceReport;
import org.bildwerk.dam.provenance.stamp.Drift;
import org.bildwerk.dam.provenance.stamp.Occasion;
import org.bildwerk.dam.provenance.stamp.Stamp;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.dam.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Provenance of one asset: how its files stand, stamping, and the pack for those who have to prove it.
@RestController
@RequestMapping("/api/v1/assets/{id}")
final class ProvenanceController {

    private final Provenance provenance;
    private final Stamper stamper;
    private final AssetEvidence evidence;
    private final EvidencePack pack;
    private final BlobStore store;
    private final Identity identity;

    ProvenanceController(
            Provenance provenance,
            Stamper stamper,
            AssetEvidence evidence,
            EvidencePack pack,
            BlobStore store,
            Identity identity) {
        this.provenance = provenance;
        this.stamper = stamper;
        this.evidence = evidence;
        this.pack = pack;
        this.store = store;
        this.identity = identity;
    }

    /// A credential with its whole manifests.
    record Read(Credential credential, @Nullable JsonNode manifests) {

        static @Nullable Read of(CredentialReader.@Nullable Reading reading) {
            return reading == null ? null : new Read(reading.credential(), reading.manifests());
        }
    }

    /// The provenance as the API tells it.
    ///
    /// @param state of the file that leaves the house
    record Report(
            String state,
            String standing,
            @Nullable Read original,
            @Nullable Stamp stamp,
            @Nullable Read stamped,
            Drift drift,
            EvidenceReport evidence) {}

    @GetMapping("/provenance")
    Report provenance(@PathVariable UUID id) {
        return report(new AssetId(id));
    }

    private Report report(AssetId id) {
        var caller = identity.caller();
        var found = provenance.of(caller, id);
        var leaving = found.leaving().credential();
        return new Report(
                leaving.state().key(),
                leaving.standing().key(),
                Read.of(found.original()),
                found.stamp(),
                Read.of(found.stamped()),
                found.drift(),
                evidence.of(caller, id).report());
    }

    /// Sends a thumbnail that the tree of the credential names.
    @GetMapping("/provenance/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, @RequestParam String identifier) {
        var bytes = provenance
                .thumbnail(identity.caller(), new AssetId(id), identifier)
                .orElseThrow(() -> new AssetNotFoundException(identifier));
        boolean png = bytes.length > 1 && (bytes[0] & 0xff) == 0x89;
        return ResponseEntity.ok()
                .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    @PostMapping("/stamp")
    Report stamp(@PathVariable UUID id) throws InterruptedException {
        stamper.stamp(identity.caller(), new AssetId(id), Occasion.REQUEST);
        return report(new AssetId(id));
    }

    /// Sends the stamped file; one that says what the record says is made where there is none.
    @GetMapping("/stamped")
    void stamped(@PathVariable UUID id, HttpServletResponse response) throws InterruptedException, IOException {
        var file = stamper.fresh(identity.caller(), new AssetId(id), Occasion.DOWNLOAD)
                .file();
        if (file == null) {
            throw new AssetNotFoundException(new AssetId(id));
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.fileName()));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        try (var in = store.open(file.blob())) {
            in.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/evidence-pack")
    void evidencePack(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var permit = pack.permit(identity.caller(), new AssetId(id));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment("evidence-%s.zip".formatted(permit.asset().key())));
        pack.write(permit, response.getOutputStream());
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

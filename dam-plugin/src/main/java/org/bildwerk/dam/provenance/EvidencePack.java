package org.bildwerk.dam.provenance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Verification.Broken;
import org.bildwerk.dam.audit.Verification.Intact;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.stamp.Snapshot;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Packs all that the library can say about the origin of one asset: for a lawyer, an auditor, a court. Thread-safe.
public final class EvidencePack {

    private static final int MOST_ENTRIES = 10_000;
    private static final JsonMapper READABLE =
            Json.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AssetCatalog catalog;
    private final Provenance provenance;
    private final AssetEvidence evidence;
    private final AuditTrail audit;
    private final Clock clock;

    EvidencePack(AssetCatalog catalog, Provenance provenance, AssetEvidence evidence, AuditTrail audit, Clock clock) {
        this.catalog = catalog;
        this.provenance = provenance;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /// A pack that may be written: rights are checked, the asset is there.
    public record Permit(Caller caller, Asset asset) {}

    /// Checks that the caller may have the pack; it holds the recipe and the audit.
    public Permit permit(Caller caller, AssetId id) {
        caller.require("export evidence", Role.REVIEWER, Role.PUBLISHER);
        return new Permit(caller, catalog.get(caller, id));
    }

    /// Writes the pack as a ZIP.
    public void write(Permit permit, OutputStream out) throws IOException {
        var asset = permit.asset();
        var standing = provenance.of(permit.caller(), asset.id());
        var files = new LinkedHashMap<String, Object>();
        files.put("record.json", record(asset));
        files.put("versions.json", catalog.versions(permit.caller(), asset.id()));
        files.put("credential.json", standing.leaving().credential());
        var manifests = standing.leaving().manifests();
        if (manifests != null) {
            files.put("manifests.json", manifests);
        }
        if (standing.stamp() != null) {
            files.put("stamp.json", standing.stamp());
        }
        files.put("drift.json", standing.drift());
        files.put("evidence.json", evidence.of(permit.caller(), asset.id()));
        files.put("audit.json", audit.of("asset:" + asset.id(), MOST_ENTRIES));
        files.put("audit-chain.json", chain());
        write(files, standing, out);
    }

    private void write(Map<String, Object> files, Provenance.Standing standing, OutputStream out) throws IOException {
        var checksums = new TreeMap<String, String>();
        checksums.put(
                "original/" + standing.asset().version().fileName(),
                standing.asset().version().blob().sha256());
        var stamp = standing.stamp();
        if (stamp != null && stamp.file() != null) {
            checksums.put(
                    "stamped/" + stamp.file().fileName(), stamp.file().blob().sha256());
        }
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var bytes = READABLE.writeValueAsBytes(file.getValue());
                checksums.put(file.getKey(), Digests.sha256(bytes));
                add(zip, file.getKey(), bytes);
            }
            var lines = new StringBuilder();
            checksums.forEach((name, digest) ->
                    lines.append(digest).append("  ").append(name).append('\n'));
            add(zip, "SHA256SUMS", lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, Object> record(Asset asset) {
        var record = new LinkedHashMap<String, Object>();
        record.put("asset", asset.id());
        record.put("key", asset.key());
        record.put("status", asset.status().key());
        record.put("owner", asset.ownerName());
        record.put("createdAt", asset.createdAt());
        record.put("exportedAt", clock.instant());
        record.put("record", Snapshot.of(asset));
        record.put("publications", asset.publications());
        return record;
    }

    private Map<String, Object> chain() {
        return switch (audit.verify()) {
            case Intact intact -> Map.of("intact", true, "entries", intact.entries(), "head", intact.head());
            case Broken broken -> Map.of("intact", false, "sequence", broken.sequence(), "why", broken.why());
        };
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}

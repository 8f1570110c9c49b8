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
    private static final String LIBRARY_FILES = "files-of-the-library.sha256";
    private static final String README = """
            SHA256SUMS names every other file of this ZIP: check them with "sha256sum -c SHA256SUMS".
            files-of-the-library.sha256 names the original and, if there is one, the stamped file. They are not in this
            ZIP but in the library; put downloaded ones into the folders "original" and "stamped" to check them.

            SHA256SUMS nennt jede andere Datei dieses ZIP: Prüfen Sie sie mit "sha256sum -c SHA256SUMS".
            files-of-the-library.sha256 nennt das Original und, falls vorhanden, die gestempelte Datei. Sie liegen nicht
            in diesem ZIP, sondern in der Bibliothek; zum Prüfen legen Sie sie in die Ordner "original" und "stamped".
            """;
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
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                add(zip, checksums, file.getKey(), READABLE.writeValueAsBytes(file.getValue()));
            }
            add(zip, checksums, LIBRARY_FILES, lines(libraryFiles(standing)));
            add(zip, checksums, "README.txt", README.getBytes(StandardCharsets.UTF_8));
            add(zip, new TreeMap<>(), "SHA256SUMS", lines(checksums));
        }
    }

    private static Map<String, String> libraryFiles(Provenance.Standing standing) {
        var checksums = new TreeMap<String, String>();
        var original = standing.asset().version();
        checksums.put("original/" + original.fileName(), original.blob().sha256());
        var stamp = standing.stamp();
        if (stamp != null && stamp.file() != null) {
            checksums.put(
                    "stamped/" + stamp.file().fileName(), stamp.file().blob().sha256());
        }
        return checksums;
    }

    private static byte[] lines(Map<String, String> checksums) {
        var lines = new StringBuilder();
        checksums.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
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

    private static void add(ZipOutputStream zip, Map<String, String> checksums, String name, byte[] bytes)
            throws IOException {
        checksums.put(name, Digests.sha256(bytes));
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}

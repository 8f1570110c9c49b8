package org.bildwerk.dam.provenance;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.ingest.inspection.Inspector;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.storage.Staging;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Looks at any file: its credential, what it says of its origin, and our mark in its pixels. Open to everyone, so only
/// a few files are looked at a time, and the library tells a stranger no more than that it knows the mark. Thread-safe.
public final class Verification {

    private static final int AT_ONCE = 2;

    private final Inspector inspector;
    private final CredentialReader reader;
    private final Marks marks;
    private final AssetCatalog catalog;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Verification(Inspector inspector, CredentialReader reader, Marks marks, AssetCatalog catalog) {
        this.inspector = inspector;
        this.reader = reader;
        this.marks = marks;
        this.catalog = catalog;
    }

    /// What a file came to.
    ///
    /// @param manifests the report of the reader; null where there is no manifest
    /// @param says what the metadata says of origin and rights, by field
    public record Verdict(
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Credential credential,
            @Nullable JsonNode manifests,
            Map<String, String> says,
            MarkVerdict mark) {}

    /// What looking for the mark came to.
    ///
    /// @param ours whether the payload stands in the table of this library
    /// @param asset whose it is; null unless the caller may see the asset
    /// @param key short public name of the asset, where it is live on a site or the caller may see it
    /// @param reason why nothing could be looked for; null otherwise
    public record MarkVerdict(
            boolean found,
            @Nullable String payload,
            double score,
            boolean ours,
            @Nullable AssetId asset,
            @Nullable String key,
            @Nullable String reason) {}

    /// Looks at a staged file.
    ///
    /// @param caller null for someone who is not signed in
    /// @throws org.bildwerk.dam.ingest.RejectedFileException if it is no picture that the library takes
    public Verdict verify(@Nullable Caller caller, Staging file, String fileName) throws InterruptedException {
        var inspection = inspector.inspect(file.path(), fileName);
        var mediaType = inspection.type().mediaType();
        places.acquire();
        try {
            var reading = reader.read(file.path(), mediaType);
            return new Verdict(
                    inspection.fileName(),
                    mediaType,
                    file.size(),
                    file.id().sha256(),
                    reading.credential(),
                    reading.manifests(),
                    says(file),
                    mark(caller, marks.find(file.path())));
        } finally {
            places.release();
        }
    }

    private MarkVerdict mark(@Nullable Caller caller, Marks.Found found) {
        var owner = found.owner();
        var asset = owner == null
                ? null
                : catalog.find(Caller.system(), owner.asset()).orElse(null);
        boolean seen = asset != null
                && caller != null
                && catalog.find(caller, asset.id()).isPresent();
        boolean open = asset != null && (seen || !asset.publications().isEmpty());
        return new MarkVerdict(
                found.found(),
                found.payload(),
                found.score(),
                owner != null,
                asset != null && seen ? asset.id() : null,
                asset != null && open ? asset.key() : null,
                found.reason());
    }

    private static Map<String, String> says(Staging file) {
        var said = new TreeMap<String, String>();
        try {
            var metadata = ImageMetadata.read(file.path());
            text(said, metadata, IptcFields.DIGITAL_SOURCE_TYPE);
            text(said, metadata, IptcFields.AI_SYSTEM_USED);
            text(said, metadata, IptcFields.CREDIT_LINE);
            text(said, metadata, IptcFields.WEB_STATEMENT);
            text(said, metadata, IptcFields.DATA_MINING);
            metadata.get(IptcFields.COPYRIGHT_NOTICE).ifPresent(notice -> said.put("dc:rights", notice.fallback()));
            metadata.get(IptcFields.CREATOR)
                    .ifPresent(creators -> said.put("dc:creator", String.join("; ", creators.texts())));
        } catch (MetadataException unreadable) {
            said.put("unreadable", String.valueOf(unreadable.getMessage()));
        }
        return said;
    }

    private static void text(Map<String, String> said, ImageMetadata metadata, Field<FieldValue.Text> field) {
        metadata.get(field).ifPresent(value -> said.put(field.toString(), value.value()));
    }
}

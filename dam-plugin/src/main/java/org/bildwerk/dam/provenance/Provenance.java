package org.bildwerk.dam.provenance;

import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.stamp.Drift;
import org.bildwerk.dam.provenance.stamp.Snapshot;
import org.bildwerk.dam.provenance.stamp.Stamp;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.jspecify.annotations.Nullable;

/// Tells how the files of an asset stand: what their credentials say, and what they do not say yet. Who may see the
/// asset may know. Thread-safe.
public final class Provenance {

    private final AssetCatalog catalog;
    private final Stamper stamper;
    private final CredentialReader reader;
    private final EmbeddedMetadataReader metadata;
    private final BlobStore store;

    Provenance(
            AssetCatalog catalog,
            Stamper stamper,
            CredentialReader reader,
            EmbeddedMetadataReader metadata,
            BlobStore store) {
        this.catalog = catalog;
        this.stamper = stamper;
        this.reader = reader;
        this.metadata = metadata;
        this.store = store;
    }

    /// How an asset stands.
    ///
    /// @param original the credential that the current version came with
    /// @param stamp null where none was ever ordered
    /// @param stamped the credential of the stamped file; null where there is none
    /// @param drift what the stamped file does not say as the record says it; the original, where there is no stamp
    public record Standing(
            Asset asset,
            CredentialReader.Reading original,
            @Nullable Stamp stamp,
            CredentialReader.@Nullable Reading stamped,
            Drift drift) {

        /// Returns the credential of the file that leaves the house: the stamped one, where there is one.
        public CredentialReader.Reading leaving() {
            return stamped == null ? original : stamped;
        }
    }

    /// Reads the files of the current version as they are now.
    ///
    /// @throws org.bildwerk.dam.asset.AssetNotFoundException if it is not there or the caller may not see it
    public Standing of(Caller caller, AssetId id) {
        var asset = catalog.get(caller, id);
        var version = asset.version();
        var stamp = stamper.find(asset).orElse(null);
        var file = stamp == null ? null : stamp.file();
        return new Standing(
                asset,
                read(version.blob(), version.mediaType()),
                stamp,
                file == null ? null : read(file.blob(), file.mediaType()),
                stamper.drift(asset).orElseGet(() -> driftOfTheOriginal(asset)));
    }

    /// Returns a thumbnail that the tree of the credential names; empty where there is none.
    public Optional<byte[]> thumbnail(Caller caller, AssetId id, String identifier) {
        var asset = catalog.get(caller, id);
        var file = stamper.find(asset).map(Stamp::file).orElse(null);
        var version = asset.version();
        return file == null
                ? thumbnail(version.blob(), version.mediaType(), identifier)
                : thumbnail(file.blob(), file.mediaType(), identifier);
    }

    private Optional<byte[]> thumbnail(BlobId blob, String mediaType, String identifier) {
        try (var lease = store.lend(blob)) {
            return reader.thumbnail(lease.path(), mediaType, identifier);
        }
    }

    private CredentialReader.Reading read(BlobId blob, String mediaType) {
        try (var lease = store.lend(blob)) {
            return reader.read(lease.path(), mediaType);
        }
    }

    private Drift driftOfTheOriginal(Asset asset) {
        try (var lease = store.lend(asset.version().blob())) {
            var said = metadata.read(lease.path(), asset.version().mediaType());
            var file = new Snapshot(said.description(), said.rights(), org.bildwerk.dam.asset.Edit.NONE);
            return Drift.between(file.json(), Snapshot.of(asset).json());
        }
    }
}

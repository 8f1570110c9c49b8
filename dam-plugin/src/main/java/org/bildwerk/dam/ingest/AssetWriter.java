package org.bildwerk.dam.ingest;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetKey;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.metadata.DescriptionTable;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes a new asset with its first version, within the transaction of the caller.
final class AssetWriter {

    private final JdbcClient db;
    private final Visibility visibility;
    private final VersionWriter versions;
    private final Ledger ledger;
    private final DescriptionTable descriptions;
    private final RandomGenerator random;

    AssetWriter(JdbcClient db, Visibility visibility, VersionWriter versions, Ledger ledger, RandomGenerator random) {
        this.db = db;
        this.visibility = visibility;
        this.versions = versions;
        this.ledger = ledger;
        this.descriptions = new DescriptionTable(db);
        this.random = random;
    }

    /// Finds an asset outside the bin whose current file is the same and that the caller may see. Holds off other
    /// transactions that store the same file, so that two senders at once make one asset.
    Optional<AssetId> visibleDuplicate(Caller caller, BlobId blob) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 1))")
                .param("sha256", blob.sha256())
                .query()
                .singleRow();
        var visible = visibility.condition(caller);
        return db.sql("""
                select a.id from bw_version v join bw_asset a on a.current_version = v.id
                where v.sha256 = :sha256 and a.binned_at is null and
                """ + visible.sql() + " order by a.created_at limit 1")
                .param("sha256", blob.sha256())
                .params(visible.parameters())
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .optional();
    }

    void write(Caller caller, NewAsset asset) {
        var file = asset.file();
        insertAsset(caller, asset);
        versions.write(
                caller,
                new NewVersion(
                        asset.id(),
                        asset.version(),
                        1,
                        "upload",
                        file.blob(),
                        file.size(),
                        file.inspection(),
                        file.metadata(),
                        file.findings(),
                        caller.name()),
                asset.request().batch());
        descriptions.insert(asset.id(), asset.description(), asset.rights());
        insertRating(caller, asset);
        ledger.record(caller, command(asset), new DamEvent.AssetStored(asset.id(), asset.version()));
    }

    private void insertAsset(Caller caller, NewAsset asset) {
        var captured = asset.file().metadata().captureTime();
        db.sql("""
                with asset as (
                    insert into bw_asset (id, key, status, owner, owner_name, current_version, file_name, capture_time)
                    values (:id, :key, :status, :owner, :ownerName, :version, :fileName, :captured)
                    returning id, status, owner_name)
                insert into bw_status_change (id, asset_id, to_status, by_name)
                select :changeId, id, status, owner_name from asset
                """)
                .param("id", asset.id().value())
                .param("key", AssetKey.random(random))
                .param("status", Status.DRAFT.key())
                .param("owner", caller.user().value())
                .param("ownerName", caller.name())
                .param("version", asset.version().value())
                .param("fileName", asset.file().inspection().fileName())
                .param("captured", captured == null ? null : Timestamp.from(captured))
                .param("changeId", UUID.randomUUID())
                .update();
    }

    private void insertRating(Caller caller, NewAsset asset) {
        var metadata = asset.file().metadata();
        if (metadata.stars() == null && metadata.label() == null) {
            return;
        }
        db.sql("insert into bw_rating (asset_id, user_id, stars, label) values (:asset, :user, :stars, :label)")
                .param("asset", asset.id().value())
                .param("user", caller.user().value())
                .param("stars", metadata.stars() == null ? 0 : metadata.stars())
                .param("label", metadata.label())
                .update();
    }

    private static Command command(NewAsset asset) {
        record After(
                String fileName,
                String sha256,
                long size,
                String mediaType,
                @Nullable String digitalSourceType) {}
        var file = asset.file();
        return new Command(
                "asset.store",
                "asset:" + asset.id(),
                null,
                new After(
                        file.inspection().fileName(),
                        file.blob().sha256(),
                        file.size(),
                        file.inspection().type().mediaType(),
                        asset.description().digitalSourceType()));
    }
}

package org.bildwerk.dam.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.ingest.NewVersion;
import org.bildwerk.dam.ingest.VersionWriter;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.storage.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// New files for an asset. The old ones stay and can be restored. An approved asset becomes a draft again, because
/// nobody has approved the new picture; what is published keeps its published version.
public final class Versions {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final FileReading reading;
    private final VersionWriter writer;
    private final AssetDescriptions descriptions;
    private final Ledger ledger;
    private final AssetLock lock;

    Versions(
            JdbcClient db,
            TransactionOperations transaction,
            AssetCatalog catalog,
            FileReading reading,
            VersionWriter writer,
            AssetDescriptions descriptions,
            Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.reading = reading;
        this.writer = writer;
        this.descriptions = descriptions;
        this.ledger = ledger;
        this.lock = new AssetLock(db);
    }

    /// Makes a staged file the current version; the same file as the current one changes nothing.
    ///
    /// @throws org.bildwerk.dam.ingest.RejectedFileException if the library does not take the file
    public Version replace(Caller caller, AssetId id, Staging staging, String fileName) {
        caller.require("replace files", Role.EDITOR);
        catalog.get(caller, id);
        var taken = reading.take(staging, fileName);
        return Objects.requireNonNull(transaction.execute(status -> {
            var version = replace(caller, id, taken);
            taken.findings()
                    .report()
                    .sourceType()
                    .ifPresent(term -> descriptions.supplySourceType(caller, id, version.id(), term));
            return version;
        }));
    }

    private Version replace(Caller caller, AssetId id, FileReading.Taken taken) {
        return inTransaction(caller, id, asset -> {
            if (asset.version().blob().equals(taken.blob())) {
                return asset.version().id();
            }
            var version = new NewVersion(
                    id,
                    new VersionId(UUID.randomUUID()),
                    nextNumber(id),
                    "replace",
                    taken.blob(),
                    taken.size(),
                    taken.inspection(),
                    taken.metadata(),
                    taken.findings(),
                    caller.name());
            writer.write(caller, version, null);
            return version.id();
        });
    }

    /// Makes the file of an older version the current one again, as a new version.
    ///
    /// @throws AssetNotFoundException if the asset has no such version
    public Version restore(Caller caller, AssetId id, VersionId old) {
        caller.require("restore versions", Role.EDITOR);
        return inTransaction(caller, id, asset -> {
            var source = catalog.version(caller, id, old).orElseThrow(() -> new AssetNotFoundException(old));
            return asset.version().blob().equals(source.blob())
                    ? asset.version().id()
                    : writer.copy(caller, source, nextNumber(id));
        });
    }

    @FunctionalInterface
    private interface Change {
        VersionId of(Asset asset);
    }

    private Version inTransaction(Caller caller, AssetId id, Change change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var version = change.of(asset);
            if (!version.equals(asset.version().id())) {
                makeCurrent(caller, asset, version);
            }
            return catalog.version(Caller.system(), id, version).orElseThrow();
        }));
    }

    private void makeCurrent(Caller caller, Asset asset, VersionId version) {
        db.sql("""
                update bw_asset set current_version = :version, edit = null, revision = revision + 1,
                    edit_revision = revision + 1, updated_at = now(),
                    file_name = (select file_name from bw_version where id = :version)
                where id = :id
                """)
                .param("version", version.value())
                .param("id", asset.id().value())
                .update();
        List<DamEvent> events = new ArrayList<>();
        events.add(new DamEvent.VersionAdded(asset.id(), version));
        if (asset.status() == Status.APPROVED || asset.status() == Status.IN_REVIEW) {
            StatusTable.write(db, caller, asset.id(), asset.status(), Status.DRAFT, "New version");
            events.add(new DamEvent.StatusChanged(asset.id(), asset.status(), Status.DRAFT));
        }
        record Current(VersionId version) {}
        var command = new Command(
                "asset.version",
                "asset:" + asset.id(),
                new Current(asset.version().id()),
                new Current(version));
        ledger.record(caller, command, events.toArray(DamEvent[]::new));
    }

    private int nextNumber(AssetId id) {
        return db.sql("select max(number) + 1 from bw_version where asset_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}

package org.bildwerk.dam.asset;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The bin: deleted assets lie in it for a while and can be restored. Purging ends them: what is left is a tombstone
/// and an audit trail whose payloads are erased.
public final class Bin {

    private static final int PURGE_BATCH = 200;

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final Visibility visibility;
    private final AssetLock lock;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Blobs blobs;
    private final Clock clock;

    // More than four collaborators: ending an asset touches everything that holds a part of it.
    Bin(
            JdbcClient db,
            TransactionOperations transaction,
            AssetCatalog catalog,
            Visibility visibility,
            Ledger ledger,
            AuditTrail audit,
            Blobs blobs,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.visibility = visibility;
        this.lock = new AssetLock(db);
        this.ledger = ledger;
        this.audit = audit;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// Puts an asset into the bin; nothing happens if it lies there.
    ///
    /// @throws LifeException if it is published
    public void put(Caller caller, AssetId id) {
        caller.require("delete assets", Role.EDITOR);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            if (asset.binned()) {
                return;
            }
            if (asset.status() == Status.PUBLISHED || !asset.publications().isEmpty()) {
                throw new LifeException(AssetRefusal.PUBLISHED_STAYS);
            }
            mark(id, Timestamp.from(clock.instant()), caller.name());
            ledger.record(caller, new Command("asset.bin", "asset:" + id, null, null), new DamEvent.AssetBinned(id));
        });
    }

    /// Takes an asset out of the bin; nothing happens if it does not lie there.
    public void restore(Caller caller, AssetId id) {
        caller.require("restore assets", Role.EDITOR);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            if (catalog.get(caller, id).binned()) {
                mark(id, null, null);
                ledger.record(
                        caller,
                        new Command("asset.restore", "asset:" + id, null, null),
                        new DamEvent.AssetRestored(id));
            }
        });
    }

    /// Returns a page of the assets in the bin that the caller may see, the latest first.
    public List<Asset> binned(Caller caller, int offset, int limit) {
        var visible = visibility.condition(caller);
        var ids = db.sql("select a.id from bw_asset a where a.binned_at is not null and " + visible.sql()
                        + " order by a.binned_at desc, a.id offset :offset limit :limit")
                .params(visible.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
        return catalog.all(caller, ids);
    }

    /// Counts the assets in the bin that the caller may see.
    public long size(Caller caller) {
        var visible = visibility.condition(caller);
        return db.sql("select count(*) from bw_asset a where a.binned_at is not null and " + visible.sql())
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }

    /// Ends an asset in the bin for good; takes an administrator.
    ///
    /// @param reason is kept in the tombstone
    /// @throws LifeException if it does not lie in the bin
    public void purge(Caller caller, AssetId id, String reason) {
        caller.require("purge assets", Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            if (!asset.binned()) {
                throw new LifeException(AssetRefusal.PURGE_NEEDS_BIN);
            }
            end(caller, asset, reason);
        });
    }

    /// Ends what has lain in the bin for longer than the period, and returns how many assets that were.
    public int purgeOlderThan(Duration period) {
        var before = Timestamp.from(clock.instant().minus(period));
        int count = 0;
        while (true) {
            var due = db.sql("select id from bw_asset where binned_at < :before order by binned_at limit :limit")
                    .param("before", before)
                    .param("limit", PURGE_BATCH)
                    .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                    .list();
            if (due.isEmpty()) {
                return count;
            }
            for (var id : due) {
                purge(Caller.system(), id, "%d days in the bin".formatted(period.toDays()));
                count++;
            }
        }
    }

    private void end(Caller caller, Asset asset, String reason) {
        var id = asset.id();
        var files = new ArrayList<BlobId>();
        files.addAll(files("select sha256 from bw_version where asset_id = :id", id));
        files.addAll(files("""
                select d.sha256 from bw_derived d join bw_version v on v.id = d.version_id
                where v.asset_id = :id and d.sha256 is not null
                """, id));
        db.sql("""
                with gone as (delete from bw_asset where id = :id returning id, key)
                insert into bw_tombstone (asset_id, key, purged_by, reason)
                select id, key, :by, :reason from gone
                """)
                .param("id", id.value())
                .param("by", caller.name())
                .param("reason", reason)
                .update();
        db.sql("delete from bw_upload where asset_id = :id")
                .param("id", id.value())
                .update();
        files.stream().sorted(java.util.Comparator.comparing(BlobId::sha256)).forEach(blobs::release);
        audit.erase(caller, "asset:" + id);
        ledger.record(caller, new Command("asset.purge", "asset:" + id, null, null), new DamEvent.AssetPurged(id));
    }

    private List<BlobId> files(String sql, AssetId id) {
        return db.sql(sql)
                .param("id", id.value())
                .query((row, number) -> new BlobId(row.getString("sha256")))
                .list();
    }

    private void mark(AssetId id, @Nullable Timestamp at, @Nullable String by) {
        db.sql("update bw_asset set binned_at = :at, binned_by = :by where id = :id")
                .param("at", at)
                .param("by", by)
                .param("id", id.value())
                .update();
        lock.advance(id);
    }
}

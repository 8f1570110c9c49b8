package org.bildwerk.dam.provenance.stamp;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.storage.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down that a file was stamped, or could not be, each in one transaction with audit and events. Thread-safe.
final class StampBooks {

    private final StampTable table;
    private final AssetCatalog catalog;
    private final AssetLock lock;
    private final Blobs blobs;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    StampBooks(
            StampTable table,
            AssetCatalog catalog,
            AssetLock lock,
            Blobs blobs,
            Ledger ledger,
            TransactionOperations transaction) {
        this.table = table;
        this.catalog = catalog;
        this.lock = lock;
        this.blobs = blobs;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// What the audit keeps of a stamp.
    private record Entry(
            String occasion,
            String sha256,
            @Nullable String manifest,
            String manifestDigest,
            String signer,
            String standing,
            @Nullable String mark) {

        static Entry of(Stamp.StampedFile file) {
            return new Entry(
                    file.occasion(),
                    file.blob().sha256(),
                    file.manifest(),
                    file.manifestDigest(),
                    file.signer(),
                    file.standing(),
                    file.mark());
        }
    }

    void made(Caller caller, Asset asset, StampMaker.Made made, String maker) {
        var version = asset.version().id();
        transaction.executeWithoutResult(status -> {
            lock.take(asset.id());
            var before = table.find(version).map(Stamp::file).orElse(null);
            var file = made.file();
            blobs.retain(file.blob(), file.size(), file.mediaType());
            table.write(version, file, made.snapshot(), maker);
            if (before != null) {
                blobs.release(before.blob());
            }
            var now = catalog.get(Caller.system(), asset.id());
            if (!Snapshot.of(now).digest().equals(file.snapshotDigest())) {
                table.markStale(asset.id());
            }
            var command = new Command(
                    "asset.stamp", "asset:" + asset.id(), before == null ? null : Entry.of(before), Entry.of(file));
            ledger.record(caller, command, new DamEvent.DerivedChanged(asset.id(), version));
        });
    }

    void failed(Asset asset, String reason, String maker) {
        transaction.executeWithoutResult(status -> {
            lock.take(asset.id());
            table.writeFailed(asset.version().id(), reason, maker);
            ledger.emit(new DamEvent.DerivedChanged(asset.id(), asset.version().id()));
        });
    }

    /// Notes that the record has changed since the stamp, where there is one.
    void changed(AssetId asset) {
        transaction.executeWithoutResult(status -> {
            lock.take(asset);
            var now = catalog.get(Caller.system(), asset);
            var stamp = table.find(now.version().id()).map(Stamp::file).orElse(null);
            if (stamp != null && !stamp.snapshotDigest().equals(Snapshot.of(now).digest()) && table.markStale(asset)) {
                ledger.emit(new DamEvent.DerivedChanged(asset, now.version().id()));
            }
        });
    }
}

package org.bildwerk.dam.generation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.QualityGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What was generated and not yet kept, seen by who ordered it alone. Keeping brings it into the library, where it is
/// marked, described and signed; what nobody keeps goes to the bin. Thread-safe.
public final class Candidates {

    private static final int AT_ONCE = 200;
    private static final int MOST = 500;

    private final JdbcClient db;
    private final AssetCatalog catalog;
    private final AssetLock lock;
    private final Bin bin;
    private final QualityGate gate;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    // It reads, locks, asks the gate and writes down: each is somebody else's work.
    Candidates(
            JdbcClient db,
            AssetCatalog catalog,
            AssetLock lock,
            Bin bin,
            QualityGate gate,
            Ledger ledger,
            TransactionOperations transaction) {
        this.db = db;
        this.catalog = catalog;
        this.lock = lock;
        this.bin = bin;
        this.gate = gate;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Returns a page of the caller's candidates outside the bin, the newest first.
    public List<Asset> of(Caller caller, int offset, int limit) {
        var ids = db.sql("""
                select id from bw_asset where candidate and owner = ? and binned_at is null
                order by created_at desc, id offset ? limit ?
                """)
                .params(caller.user().value(), Math.max(0, offset), Math.clamp(limit, 1, MOST))
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
        return catalog.all(caller, ids);
    }

    /// Takes a candidate into the library, if it passes the gate. Its file is marked and signed a moment later.
    ///
    /// @throws OrderRefusedException if it is none, or lies in the bin
    /// @throws org.bildwerk.dam.quality.GateClosedException if a check blocks it that nobody waived
    public Asset keep(Caller caller, AssetId id) {
        caller.require("keep candidates", Role.EDITOR);
        requireCandidate(catalog.get(caller, id));
        var passed = gate.require(caller, id, Gate.KEEP, null);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var now = requireCandidate(catalog.get(caller, id));
            if (!now.version().id().equals(passed.version())) {
                throw new OrderRefusedException(GenerationRefusal.CANDIDATE_CHANGED, now.key());
            }
            db.sql("update bw_asset set candidate = false where id = ?")
                    .param(id.value())
                    .update();
            lock.advance(id);
            ledger.record(
                    caller,
                    new Command("asset.keep", "asset:" + id, null, null),
                    new DamEvent.CandidateKept(id, passed.version()));
        });
        return catalog.get(caller, id);
    }

    private static Asset requireCandidate(Asset asset) {
        if (!asset.candidate()) {
            throw new OrderRefusedException(GenerationRefusal.CANDIDATE_KEPT_ALREADY, asset.key());
        }
        if (asset.binned()) {
            throw new OrderRefusedException(GenerationRefusal.CANDIDATE_IN_BIN, asset.key());
        }
        return asset;
    }

    /// Puts a candidate into the bin.
    ///
    /// @throws OrderRefusedException if it is none
    public void drop(Caller caller, AssetId id) {
        var asset = catalog.get(caller, id);
        if (!asset.candidate()) {
            throw new OrderRefusedException(GenerationRefusal.CANDIDATE_KEPT_ALREADY, asset.key());
        }
        bin.put(caller, id);
    }

    /// Puts into the bin what nobody kept for so long; returns how many that were.
    int expire(Duration after) {
        var old = db.sql("""
                select id from bw_asset
                where candidate and binned_at is null and updated_at < now() - make_interval(secs => ?)
                order by updated_at limit ?
                """)
                .params((double) after.toSeconds(), AT_ONCE)
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
        for (var id : old) {
            try {
                bin.put(Caller.system(), id);
            } catch (AssetNotFoundException purged) {
                // Somebody was faster.
            }
        }
        return old.size();
    }
}

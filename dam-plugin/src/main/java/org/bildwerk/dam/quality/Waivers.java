package org.bildwerk.dam.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Lets pictures through that a check blocks. Who may keep candidates may waive for his own; for a publication it
/// takes a reviewer or a publisher. Thread-safe.
public final class Waivers {

    private static final int LONGEST_REASON = 1_000;

    private final WaiverRows rows;
    private final Checks checks;
    private final AssetCatalog catalog;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // Rows, rules and assets on one side, books and time on the other.
    Waivers(
            WaiverRows rows,
            Checks checks,
            AssetCatalog catalog,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.catalog = catalog;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Waives a check for the current version of the asset.
    ///
    /// @param site whose gate it is; null for the gate of the library
    /// @param until when it ends; null where it does not
    /// @throws GateException if something is missing
    public Waiver waive(
            Caller caller,
            AssetId id,
            String check,
            Gate gate,
            @Nullable Site site,
            String reason,
            @Nullable Instant until) {
        require(caller, gate);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!checks.names().contains(check)) {
            throw new GateException(QualityRefusal.CHECK_UNKNOWN, check);
        }
        if (gate == Gate.PUBLISH && site == null) {
            throw new GateException(QualityRefusal.WAIVER_NEEDS_SITE);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new GateException(QualityRefusal.WAIVER_NEEDS_WHY);
        }
        if (until != null && !until.isAfter(now)) {
            throw new GateException(QualityRefusal.WAIVER_ENDS_EARLY, until.toString());
        }
        var version = catalog.get(caller, id).version().id();
        var key = site == null ? null : site.key();
        var waiver =
                new Waiver(UUID.randomUUID(), version, check, gate, key, reason.strip(), caller.name(), now, until);
        transaction.executeWithoutResult(status -> {
            rows.insert(waiver);
            ledger.record(caller, new Command("gate.waive", "asset:" + id, null, waiver));
        });
        return waiver;
    }

    /// Takes a waiver back. What went out by it stays out.
    ///
    /// @throws GateException if there is none
    public void revoke(Caller caller, AssetId id, UUID waiver) {
        var found = of(caller, id).stream()
                .filter(each -> each.id().equals(waiver))
                .findFirst()
                .orElseThrow(() -> new GateException(QualityRefusal.WAIVER_NOT_FOUND, waiver.toString()));
        require(caller, found.gate());
        transaction.executeWithoutResult(status -> {
            rows.delete(waiver);
            ledger.record(caller, new Command("gate.unwaive", "asset:" + id, found, null));
        });
    }

    /// Returns the waivers of the current version, the latest first, those that have ended too.
    public List<Waiver> of(Caller caller, AssetId id) {
        return rows.of(catalog.get(caller, id).version().id());
    }

    private static void require(Caller caller, Gate gate) {
        if (gate == Gate.KEEP) {
            caller.require("waive checks of candidates", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
        } else {
            caller.require("waive checks of publications", Role.REVIEWER, Role.PUBLISHER);
        }
    }
}

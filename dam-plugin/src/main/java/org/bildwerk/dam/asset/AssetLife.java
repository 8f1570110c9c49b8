package org.bildwerk.dam.asset;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Moves assets from status to status by the table of [Transition]. Publishing, withdrawing and expiring concern a site
/// and go through the publications, which call [#moved].
public final class AssetLife {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final Ledger ledger;
    private final AssetLock lock;

    AssetLife(JdbcClient db, TransactionOperations transaction, AssetCatalog catalog, Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.ledger = ledger;
        this.lock = new AssetLock(db);
    }

    /// Hands a draft to the reviewers.
    public Asset submit(Caller caller, AssetId id) {
        return step(caller, id, Transition.SUBMIT, null);
    }

    /// Takes an asset back from the reviewers.
    public Asset recall(Caller caller, AssetId id) {
        return step(caller, id, Transition.RECALL, null);
    }

    /// Approves an asset in review; all who are signed in see it then.
    public Asset approve(Caller caller, AssetId id) {
        return step(caller, id, Transition.APPROVE, null);
    }

    /// Sends an asset in review back to its owner.
    ///
    /// @param reason what he has to mend
    public Asset reject(Caller caller, AssetId id, String reason) {
        return step(caller, id, Transition.REJECT, reason);
    }

    /// Puts an approved or expired asset away.
    public Asset archive(Caller caller, AssetId id) {
        return step(caller, id, Transition.ARCHIVE, null);
    }

    /// Makes an asset a draft again.
    public Asset reopen(Caller caller, AssetId id) {
        return step(caller, id, Transition.REOPEN, null);
    }

    /// Moves an asset to the status.
    ///
    /// @throws LifeException if no step leads there, a publication is needed, or a reason is missing
    public Asset move(Caller caller, AssetId id, Status to, @Nullable String reason) {
        var asset = catalog.get(caller, id);
        var transition = Transition.between(caller, asset.status(), to)
                .orElseThrow(() -> new LifeException(
                        AssetRefusal.NO_SUCH_STEP, asset.status(), to, Transition.nextAfter(asset.status())));
        if (transition.belongsToPublication()) {
            throw new LifeException(AssetRefusal.STEP_NEEDS_SITE);
        }
        return step(caller, id, transition, reason);
    }

    /// Returns the steps that the caller may let the asset take now.
    public Set<Transition> stepsFor(Caller caller, Asset asset) {
        return asset.binned() || asset.candidate() ? Set.of() : Transition.open(caller, asset.status());
    }

    /// Returns the statuses to which the caller may move the asset now.
    public Set<Status> nextFor(Caller caller, Asset asset) {
        return stepsFor(caller, asset).stream().map(Transition::to).collect(Collectors.toUnmodifiableSet());
    }

    /// Takes a step of a publication within its transaction and writes the status history. The publication writes the
    /// ledger entry, with the event that is returned.
    ///
    /// @throws LifeException if the asset cannot take the step
    public DamEvent.StatusChanged moved(Caller caller, AssetId id, Transition step) {
        lock.take(id);
        return write(caller, catalog.get(caller, id), step, null);
    }

    private Asset step(Caller caller, AssetId id, Transition step, @Nullable String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var event = write(caller, asset, step, reason);
            record State(String status, @Nullable String reason) {}
            ledger.record(
                    caller,
                    new Command(
                            "asset." + step.name().toLowerCase(java.util.Locale.ROOT),
                            "asset:" + id,
                            new State(asset.status().key(), null),
                            new State(step.to().key(), reason)),
                    event);
            return catalog.find(caller, id).orElse(asset);
        }));
    }

    // A preview that is still being made does not hold anybody up.
    private static void requirePreview(Asset asset) {
        var failure = asset.undecodable();
        if (failure.isPresent()) {
            throw new LifeException(AssetRefusal.STEP_NEEDS_PREVIEW, failure.get());
        }
    }

    private DamEvent.StatusChanged write(Caller caller, Asset asset, Transition step, @Nullable String reason) {
        step.require(caller);
        if (asset.binned()) {
            throw new LifeException(AssetRefusal.STEP_IN_BIN);
        }
        if (asset.candidate()) {
            throw new LifeException(AssetRefusal.STEP_NEEDS_KEEPING);
        }
        if (!step.leaves(asset.status())) {
            throw new LifeException(AssetRefusal.STEP_NOT_NOW, asset.status(), step.to());
        }
        if (step.needsReason() && (reason == null || reason.isBlank())) {
            throw new LifeException(AssetRefusal.STEP_NEEDS_WHY);
        }
        if (step == Transition.SUBMIT) {
            requirePreview(asset);
        }
        StatusTable.write(db, caller, asset.id(), asset.status(), step.to(), reason);
        return new DamEvent.StatusChanged(asset.id(), asset.status(), step.to());
    }
}

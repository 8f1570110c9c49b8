package org.bildwerk.dam.asset;

import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.metadata.StaleRevisionException;
import org.bildwerk.dam.metadata.StaleRevisionException.Conflict;
import org.bildwerk.dam.preview.PreviewOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Non-destructive edits: crop, straighten, turn, and the focal point. The file stays as it is; previews and renditions
/// show the edit.
public final class Edits {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final PreviewOrders previews;
    private final Ledger ledger;
    private final AssetLock lock;

    Edits(
            JdbcClient db,
            TransactionOperations transaction,
            AssetCatalog catalog,
            PreviewOrders previews,
            Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.previews = previews;
        this.ledger = ledger;
        this.lock = new AssetLock(db);
    }

    private record Shape(Edit edit, FocalPoint focalPoint) {

        static Shape of(Asset asset) {
            return new Shape(asset.edit(), asset.focalPoint());
        }
    }

    /// Replaces the edit and the focal point of an asset.
    ///
    /// @param expectedRevision the revision of the asset that the editor was opened with
    /// @throws StaleRevisionException if somebody else edited the picture since
    public Asset apply(Caller caller, AssetId id, long expectedRevision, Edit edit, FocalPoint focalPoint) {
        caller.require("edit pictures", Role.EDITOR);
        var mine = new Shape(edit, focalPoint);
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var theirs = Shape.of(asset);
            if (mine.equals(theirs)) {
                return asset;
            }
            if (editedAfter(id, expectedRevision)) {
                throw new StaleRevisionException(asset.revision(), List.of(new Conflict("edit", null, mine, theirs)));
            }
            write(caller, asset, mine);
            return catalog.get(caller, id);
        }));
    }

    private boolean editedAfter(AssetId id, long revision) {
        return db.sql("select edit_revision > :revision from bw_asset where id = :id")
                .param("revision", revision)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void write(Caller caller, Asset asset, Shape shape) {
        db.sql("""
                update bw_asset set edit = cast(:edit as jsonb), focal_x = :x, focal_y = :y,
                    revision = revision + 1, edit_revision = revision + 1, updated_at = now()
                where id = :id
                """)
                .param("edit", Json.write(shape.edit()))
                .param("x", shape.focalPoint().x())
                .param("y", shape.focalPoint().y())
                .param("id", asset.id().value())
                .update();
        if (!shape.edit().equals(asset.edit())) {
            previews.remake(caller, asset.id(), asset.version().id());
        }
        ledger.record(
                caller,
                new Command("asset.edit", "asset:" + asset.id(), Shape.of(asset), shape),
                new DamEvent.AssetEdited(asset.id()));
    }
}

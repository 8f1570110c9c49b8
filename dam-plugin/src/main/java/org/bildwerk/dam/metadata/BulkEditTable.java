package org.bildwerk.dam.metadata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// Keeps what bulk edits changed, for as long as they can be taken back: thirty days.
final class BulkEditTable {

    private final JdbcClient db;

    BulkEditTable(JdbcClient db) {
        this.db = db;
    }

    /// The changed fields of one asset, as they were and as they became.
    record Kept(ObjectNode before, ObjectNode after) {}

    UUID begin(Caller caller) {
        db.sql("delete from bw_bulk_edit where created_at < now() - interval '30 days'")
                .update();
        var id = UUID.randomUUID();
        db.sql("insert into bw_bulk_edit (id, owner) values (:id, :owner)")
                .param("id", id)
                .param("owner", caller.user().value())
                .update();
        return id;
    }

    /// Keeps the fields in which the two differ; within the transaction that changes them.
    void keep(UUID edit, AssetId asset, DescriptionFields before, DescriptionFields after) {
        var names = new TreeSet<>(DescriptionFields.changed(before, after));
        db.sql("""
                insert into bw_bulk_edit_item (edit_id, asset_id, before, after)
                values (:edit, :asset, cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("edit", edit)
                .param("asset", asset.value())
                .param("before", before.json(names).toString())
                .param("after", after.json(names).toString())
                .update();
    }

    void forget(UUID edit) {
        db.sql("delete from bw_bulk_edit where id = :id").param("id", edit).update();
    }

    /// Marks an edit as taken back and returns what it changed.
    ///
    /// @throws BulkEditException if it is not the caller's, or taken back already
    Map<AssetId, Kept> takeBack(Caller caller, UUID edit) {
        var taken = db.sql("""
                update bw_bulk_edit set undone_at = now() where id = :id and owner = :owner and undone_at is null
                """)
                .param("id", edit)
                .param("owner", caller.user().value())
                .update();
        if (taken == 0) {
            throw new BulkEditException(BulkRefusal.BULK_EDIT_NOT_FOUND);
        }
        var items = new LinkedHashMap<AssetId, Kept>();
        db.sql("select asset_id, before, after from bw_bulk_edit_item where edit_id = :edit order by asset_id")
                .param("edit", edit)
                .query(row -> {
                    var kept = new Kept(object(row.getString("before")), object(row.getString("after")));
                    items.put(new AssetId(row.getObject("asset_id", UUID.class)), kept);
                });
        return items;
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.mapper().readTree(json);
    }
}

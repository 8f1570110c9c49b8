package org.bildwerk.dam.asset;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps two changes of one asset apart, within the transactions of their callers.
public final class AssetLock {

    private final JdbcClient db;

    AssetLock(JdbcClient db) {
        this.db = db;
    }

    /// Waits until no other transaction changes the asset; what is read from here on stays true to the commit.
    ///
    /// @throws AssetNotFoundException if it is not there
    public void take(AssetId id) {
        var locked = db.sql("select id from bw_asset where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new AssetNotFoundException(id);
        }
    }

    /// Counts a change: the next revision.
    public void advance(AssetId id) {
        db.sql("update bw_asset set revision = revision + 1, updated_at = now() where id = :id")
                .param("id", id.value())
                .update();
    }
}

package org.bildwerk.dam.asset;

import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the status of an asset and its history, within the transaction of the caller.
final class StatusTable {

    private StatusTable() {}

    static void write(JdbcClient db, Caller caller, AssetId asset, Status from, Status to, @Nullable String reason) {
        db.sql("""
                with asset as (
                    update bw_asset set status = :to, revision = revision + 1, updated_at = now()
                    where id = :asset
                    returning id)
                insert into bw_status_change (id, asset_id, from_status, to_status, by_name, reason, at)
                select :change, id, :from, :to, :by, :reason, clock_timestamp() from asset
                """)
                .param("asset", asset.value())
                .param("change", UUID.randomUUID())
                .param("from", from.key())
                .param("to", to.key())
                .param("by", caller.name())
                .param("reason", reason)
                .update();
    }
}

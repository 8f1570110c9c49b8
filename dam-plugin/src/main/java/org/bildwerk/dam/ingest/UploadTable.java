package org.bildwerk.dam.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers uploads.
final class UploadTable {

    private final JdbcClient db;

    UploadTable(JdbcClient db) {
        this.db = db;
    }

    void insert(Caller caller, Upload upload) {
        db.sql("""
                insert into bw_upload (id, owner, file_name, total_size, batch)
                values (:id, :owner, :fileName, :size, :batch)
                """)
                .param("id", upload.id())
                .param("owner", caller.user().value())
                .param("fileName", upload.fileName())
                .param("size", upload.size())
                .param("batch", upload.batch())
                .update();
    }

    Optional<Upload> find(Caller caller, UUID id) {
        return db.sql("select * from bw_upload where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", caller.user().value())
                .query(UploadTable::upload)
                .optional();
    }

    void received(UUID id, long received) {
        db.sql("update bw_upload set received = :received, updated_at = now() where id = :id")
                .param("id", id)
                .param("received", received)
                .update();
    }

    void finished(UUID id, AssetId asset) {
        db.sql("update bw_upload set asset_id = :asset, updated_at = now() where id = :id")
                .param("id", id)
                .param("asset", asset.value())
                .update();
    }

    void delete(UUID id) {
        db.sql("delete from bw_upload where id = :id").param("id", id).update();
    }

    List<UUID> untouchedSince(Instant moment) {
        return db.sql("select id from bw_upload where updated_at < :moment")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var asset = row.getObject("asset_id", UUID.class);
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("total_size"),
                row.getLong("received"),
                row.getString("batch"),
                row.getTimestamp("updated_at").toInstant(),
                asset == null ? null : new AssetId(asset));
    }
}

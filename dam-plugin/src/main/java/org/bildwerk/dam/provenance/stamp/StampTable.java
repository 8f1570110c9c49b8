package org.bildwerk.dam.provenance.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The facts `stamp` and `stamped-record` of versions. Thread-safe.
final class StampTable {

    static final String STAMP = "stamp";
    static final String RECORD = "stamped-record";

    private final JdbcClient db;

    StampTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Stamp> find(VersionId version) {
        return db.sql("select * from bw_derived where version_id = ? and kind = 'stamp'")
                .param(version.value())
                .query(StampTable::stamp)
                .optional();
    }

    /// Returns what the stamped file says.
    Optional<JsonNode> snapshot(VersionId version) {
        return db.sql("select value from bw_derived where version_id = ? and kind = 'stamped-record'")
                .param(version.value())
                .query(String.class)
                .optional()
                .map(Json::read);
    }

    void write(VersionId version, Stamp.StampedFile file, Snapshot snapshot, String maker) {
        upsert(version, STAMP, maker, "fresh", null, file.blob().sha256(), Json.write(file));
        upsert(version, RECORD, maker, "fresh", null, null, Json.write(snapshot));
    }

    /// Notes that no file could be made; the one of before stays.
    void writeFailed(VersionId version, String reason, String maker) {
        upsert(version, STAMP, maker, "failed", reason, null, null);
    }

    private void upsert(
            VersionId version,
            String kind,
            String maker,
            String state,
            @Nullable String reason,
            @Nullable String sha256,
            @Nullable String value) {
        db.sql("""
                insert into bw_derived as d (version_id, kind, maker, state, reason, sha256, value)
                values (:version, :kind, :maker, :state, :reason, :sha256, cast(:value as jsonb))
                on conflict (version_id, kind) do update
                set maker = excluded.maker, state = excluded.state, reason = excluded.reason,
                    sha256 = coalesce(excluded.sha256, d.sha256), value = coalesce(excluded.value, d.value),
                    updated_at = now()
                """)
                .param("version", version.value())
                .param("kind", kind)
                .param("maker", maker)
                .param("state", state)
                .param("reason", reason)
                .param("sha256", sha256)
                .param("value", value)
                .update();
    }

    /// Marks the stamp of the asset's current version as stale; tells whether it was fresh.
    boolean markStale(AssetId asset) {
        return db.sql("""
                update bw_derived d set state = 'stale', reason = 'The record has changed since', updated_at = now()
                from bw_asset a
                where a.id = ? and d.version_id = a.current_version and d.kind = 'stamp' and d.state = 'fresh'
                """).param(asset.value()).update() > 0;
    }

    /// Returns assets that are handed out and whose stamp has been stale since before the moment given.
    List<AssetId> staleSince(Instant before, int limit) {
        return db.sql("""
                select a.id from bw_derived d join bw_asset a on a.current_version = d.version_id
                where d.kind = 'stamp' and d.state = 'stale' and d.updated_at < :before
                    and a.status in ('approved', 'published') and a.binned_at is null
                order by d.updated_at limit :limit
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Stamp stamp(ResultSet row, int number) throws SQLException {
        var value = row.getString("value");
        var sha256 = row.getString("sha256");
        return new Stamp(
                new VersionId(row.getObject("version_id", UUID.class)),
                Derived.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                value == null || sha256 == null ? null : file(value, new BlobId(sha256)),
                row.getTimestamp("updated_at").toInstant());
    }

    private static Stamp.StampedFile file(String value, BlobId blob) {
        var file = Json.mapper().readValue(value, Stamp.StampedFile.class);
        if (!file.blob().equals(blob)) {
            throw new IllegalStateException("The stamp says %s, its row %s".formatted(file.blob(), blob));
        }
        return file;
    }
}

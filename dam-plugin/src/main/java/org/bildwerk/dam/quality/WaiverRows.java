package org.bildwerk.dam.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.asset.VersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes waivers.
final class WaiverRows {

    private final JdbcClient db;

    WaiverRows(JdbcClient db) {
        this.db = db;
    }

    List<Waiver> of(VersionId version) {
        return db.sql("""
                select w.*, s.key as site from bw_waiver w left join bw_site s on s.id = w.site_id
                where w.version_id = ? order by w.at desc
                """).param(version.value()).query(WaiverRows::waiver).list();
    }

    void insert(Waiver waiver) {
        db.sql("""
                insert into bw_waiver (id, version_id, name, gate, site_id, reason, by_name, at, until_at)
                values (:id, :version, :check, :gate, (select id from bw_site where key = :site), :reason, :by, :at,
                    :until)
                """)
                .param("id", waiver.id())
                .param("version", waiver.version().value())
                .param("check", waiver.check())
                .param("gate", waiver.gate().key())
                .param("site", waiver.site())
                .param("reason", waiver.reason())
                .param("by", waiver.by())
                .param("at", Timestamp.from(waiver.at()))
                .param("until", waiver.until() == null ? null : Timestamp.from(waiver.until()))
                .update();
    }

    void delete(UUID id) {
        db.sql("delete from bw_waiver where id = ?").param(id).update();
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("until_at");
        return new Waiver(
                row.getObject("id", UUID.class),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getString("name"),
                Gate.of(row.getString("gate")),
                row.getString("site"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                until == null ? null : until.toInstant());
    }
}

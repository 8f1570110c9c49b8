package org.bildwerk.delivery.indexnow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.site.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes which sites tell of their changed pages.
final class RegistrationRows {

    private final JdbcClient jdbc;

    RegistrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Registration> find(SiteId site) {
        return jdbc.sql("select * from bw_indexnow where site_id = ?")
                .param(site.value())
                .query(RegistrationRows::registration)
                .optional();
    }

    List<SiteId> sites() {
        return jdbc.sql("select site_id from bw_indexnow order by site_id")
                .query((row, number) -> new SiteId(row.getObject("site_id", UUID.class)))
                .list();
    }

    /// Returns the registration, which nobody else may change until the transaction ends.
    Optional<Registration> lock(SiteId site) {
        return jdbc.sql("select * from bw_indexnow where site_id = ? for update")
                .param(site.value())
                .query(RegistrationRows::registration)
                .optional();
    }

    /// @return whether it is new
    boolean insert(SiteId site, String key, Instant from) {
        return jdbc.sql("insert into bw_indexnow (site_id, key, told_until) values (?, ?, ?) on conflict do nothing")
                        .params(site.value(), key, Timestamp.from(from))
                        .update()
                > 0;
    }

    /// @return whether there was one
    boolean remove(SiteId site) {
        return jdbc.sql("delete from bw_indexnow where site_id = ?")
                        .param(site.value())
                        .update()
                > 0;
    }

    void told(SiteId site, Instant until) {
        jdbc.sql("update bw_indexnow set told_until = ? where site_id = ?")
                .params(Timestamp.from(until), site.value())
                .update();
    }

    void answered(SiteId site, int status, Instant at) {
        jdbc.sql("update bw_indexnow set answer = ?, silence = null, answered_at = ? where site_id = ?")
                .params(status, Timestamp.from(at), site.value())
                .update();
    }

    void silent(SiteId site, String why) {
        jdbc.sql("update bw_indexnow set answer = null, silence = ?, answered_at = null where site_id = ?")
                .params(why, site.value())
                .update();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Registration(
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("key"),
                row.getTimestamp("told_until").toInstant(),
                row.getObject("answer", Integer.class),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("silence"));
    }
}

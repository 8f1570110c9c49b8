package org.bildwerk.dam.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes the versions of the profiles.
final class ProfileRows {

    private final JdbcClient db;

    ProfileRows(JdbcClient db) {
        this.db = db;
    }

    private record Body(List<Rule> rules, List<SlotRule> slots) {}

    /// Lets one change wait for the other.
    void lock() {
        db.sql("lock table bw_gate_profile in share row exclusive mode").update();
    }

    Optional<GateProfile> latest(@Nullable Site site) {
        return all(site).stream().findFirst();
    }

    List<GateProfile> all(@Nullable Site site) {
        return db.sql("""
                select * from bw_gate_profile where site_id is not distinct from cast(:site as uuid)
                order by version desc
                """).param("site", id(site)).query(ProfileRows::profile).list();
    }

    void insert(@Nullable Site site, GateProfile profile) {
        db.sql("""
                insert into bw_gate_profile (site_id, version, body, changed_by, changed_at)
                values (:site, :version, cast(:body as jsonb), :by, :at)
                """)
                .param("site", id(site))
                .param("version", profile.version())
                .param("body", Json.write(new Body(profile.rules(), profile.slots())))
                .param("by", profile.changedBy())
                .param("at", Timestamp.from(java.util.Objects.requireNonNull(profile.changedAt())))
                .update();
    }

    private static @Nullable UUID id(@Nullable Site site) {
        return site == null ? null : site.id().value();
    }

    private static GateProfile profile(ResultSet row, int number) throws SQLException {
        var body = Json.mapper().readValue(row.getString("body"), Body.class);
        return new GateProfile(
                row.getInt("version"),
                body.rules(),
                body.slots(),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}

package org.bildwerk.delivery.field;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.bildwerk.delivery.field.Beacon.Measurement;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes measurements, and throws them away when their time is over.
final class FieldRows {

    /// What is not known to the site is not kept: another site's key, a picture that was never published there, a slot
    /// or a page that it does not have.
    private static final String INSERT = """
            insert into bw_field_event
                (at, site_id, metric, value, asset_id, slot, rev, spec, type, assignment, page, small, phases)
            select m.at, s.id, m.metric, m.value, a.id, l.key, m.rev, m.spec, m.type, m.assignment, p.url, m.small, m.phases
              from (values (cast(? as timestamptz), cast(? as text), cast(? as text), cast(? as float8), cast(? as text),
                            cast(? as text), cast(? as text), cast(? as text), cast(? as text), cast(? as text),
                            cast(? as text), cast(? as boolean), cast(? as integer[])))
                   as m (at, site, metric, value, asset, slot, rev, spec, type, assignment, page, small, phases)
              join bw_site s on s.key = m.site
              left join bw_asset a on a.key = m.asset
                and exists (select from bw_publication b where b.asset_id = a.id and b.site_id = s.id)
              left join bw_slot l on l.site_id = s.id and l.key = m.slot
              left join bw_page p on p.site_id = s.id and p.url = s.page_origin || m.page
             where m.asset is null or a.id is not null
            """;

    private final JdbcTemplate jdbc;

    FieldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Beacon beacon, Instant at) {
        var measurements = beacon.measurements();
        jdbc.batchUpdate(INSERT, measurements, 50, (row, measurement) -> fill(row, beacon, measurement, at));
    }

    private static void fill(PreparedStatement row, Beacon beacon, Measurement measurement, Instant at)
            throws SQLException {
        var rendition = measurement.rendition();
        row.setTimestamp(1, Timestamp.from(at));
        row.setString(2, beacon.site());
        row.setString(3, measurement.metric().key());
        row.setDouble(4, measurement.value());
        row.setString(5, measurement.asset());
        row.setString(6, measurement.slot());
        row.setString(7, rendition == null ? null : rendition.rev());
        row.setString(8, rendition == null ? null : rendition.spec());
        row.setString(9, rendition == null ? null : rendition.type());
        row.setString(10, measurement.assignment());
        row.setString(11, beacon.page());
        row.setBoolean(12, beacon.small());
        var phases = measurement.phases();
        row.setArray(13, phases == null ? null : row.getConnection().createArrayOf("integer", phases));
    }

    /// @return how many were thrown away
    int removeBefore(Instant moment) {
        return jdbc.update("delete from bw_field_event where at < ?", Timestamp.from(moment));
    }
}

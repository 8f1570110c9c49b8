package org.bildwerk.delivery.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what browsers measured. How fast a public page is, is no secret to who is signed in: reading takes no caller.
/// Thread-safe.
public final class FieldData {

    private static final String COLUMNS = """
            , e.metric, count(*) as count, percentile_cont(0.75) within group (order by e.value) as p75
              from bw_field_event e left join bw_asset a on a.id = e.asset_id
             where e.site_id = :site and e.at >= :since
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One figure.
    ///
    /// @param assetKey null for what was measured at none of our pictures
    /// @param slot null where it is not known
    /// @param rendition spec and format that browsers had chosen, `w700-ar4x3.avif`; null where it is not asked
    ///     for or not known
    /// @param p75 three views of four are this good or better; milliseconds, CLS without unit; null for `seen`
    /// @param count of views that it stands on
    public record Figure(
            @Nullable String assetKey,
            @Nullable String slot,
            @Nullable String rendition,
            Metric metric,
            @Nullable Double p75,
            long count) {}

    /// Returns the figures of each asset in each slot, those with most views first.
    public List<Figure> byAsset(Site site, Duration past) {
        var sql = "select a.key, e.slot, cast(null as text) as rendition" + COLUMNS
                + " group by a.key, e.slot, e.metric order by count(*) desc, a.key, e.slot, e.metric limit 1000";
        return figures(sql, site, past);
    }

    /// Returns the figures of each rendition, those with most views first.
    public List<Figure> byRendition(Site site, Duration past) {
        var sql = "select a.key, e.slot, e.spec || '.' || e.type as rendition" + COLUMNS
                + " and e.spec is not null group by a.key, e.slot, e.spec, e.type, e.metric"
                + " order by count(*) desc, a.key, e.slot, e.spec, e.type, e.metric limit 1000";
        return figures(sql, site, past);
    }

    private List<Figure> figures(String sql, Site site, Duration past) {
        return jdbc.sql(sql)
                .param("site", site.id().value())
                .param("since", Timestamp.from(clock.instant().minus(past)))
                .query(FieldData::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        var metric = Metric.valueOf(row.getString("metric").toUpperCase(java.util.Locale.ROOT));
        return new Figure(
                row.getString("key"),
                row.getString("slot"),
                row.getString("rendition"),
                metric,
                metric == Metric.SEEN ? null : row.getDouble("p75"),
                row.getLong("count"));
    }
}

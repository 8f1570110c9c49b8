package org.bildwerk.delivery.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes what audits found.
final class FindingRows {

    private static final int BATCH = 500;
    /// One that was mended and is back was found anew.
    private static final String KEEP = """
            insert into bw_page_finding as f (site_id, place, rule, page, picture, asset_id, asset_key, said, found_by,
                                              found_at, seen_by)
            values (?, sha256(convert_to(?, 'UTF8')), ?, ?, ?, (select id from bw_asset where id = ?), ?, ?, ?, ?, ?)
            on conflict (site_id, place) do update
               set picture = excluded.picture, asset_id = excluded.asset_id, said = excluded.said,
                   seen_by = excluded.seen_by, mended_by = null,
                   found_by = case when f.mended_by is null then f.found_by else excluded.found_by end,
                   found_at = case when f.mended_by is null then f.found_at else excluded.found_at end
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    FindingRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void keep(SiteId site, JobId audit, Collection<PageFinding> findings, Instant at) {
        batches.batchUpdate(KEEP, findings, BATCH, (statement, finding) -> {
            var asset = finding.asset();
            statement.setObject(1, site.value());
            statement.setString(2, finding.place());
            statement.setString(3, finding.rule().key());
            statement.setString(4, finding.page());
            statement.setString(5, finding.picture());
            statement.setObject(6, asset == null ? null : asset.value());
            statement.setString(7, finding.assetKey());
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf("text", finding.values().toArray()));
            statement.setObject(9, audit.value());
            statement.setTimestamp(10, Timestamp.from(at));
            statement.setObject(11, audit.value());
        });
    }

    /// What an audit did not see again.
    private record Unseen(byte[] place, PageFinding finding) {}

    /// Forgets what was mended before this audit, and notes what was mended since.
    ///
    /// @param gone tells of a finding that the audit did not see whether it would have seen it
    void settle(SiteId site, JobId audit, Predicate<PageFinding> gone) {
        db.sql("delete from bw_page_finding where site_id = ? and mended_by is not null and mended_by <> ?")
                .params(site.value(), audit.value())
                .update();
        var mended = new ArrayList<byte[]>();
        db
                .sql("select * from bw_page_finding where site_id = ? and seen_by <> ? and mended_by is null")
                .params(site.value(), audit.value())
                .query((row, number) -> new Unseen(row.getBytes("place"), finding(row)))
                .list()
                .stream()
                .filter(unseen -> gone.test(unseen.finding()))
                .map(Unseen::place)
                .forEach(mended::add);
        batches.batchUpdate(
                "update bw_page_finding set mended_by = ? where site_id = ? and place = ?",
                mended,
                BATCH,
                (statement, place) -> {
                    statement.setObject(1, audit.value());
                    statement.setObject(2, site.value());
                    statement.setBytes(3, place);
                });
    }

    /// Returns all findings of the site as they stand after an audit.
    List<KeptFinding> of(SiteId site, @Nullable JobId latest) {
        return db.sql("select * from bw_page_finding where site_id = ? order by page, picture, rule")
                .param(site.value())
                .query((row, number) -> new KeptFinding(
                        finding(row),
                        state(row, latest),
                        row.getTimestamp("found_at").toInstant()))
                .list();
    }

    private static KeptFinding.State state(ResultSet row, @Nullable JobId latest) throws SQLException {
        if (row.getObject("mended_by") != null) {
            return KeptFinding.State.MENDED;
        }
        var found = row.getObject("found_by", UUID.class);
        return latest != null && latest.value().equals(found) ? KeptFinding.State.NEW : KeptFinding.State.OPEN;
    }

    private static PageFinding finding(ResultSet row) throws SQLException {
        return new PageFinding(
                PageRule.of(row.getString("rule")),
                row.getString("page"),
                row.getString("picture"),
                Optional.ofNullable(row.getObject("asset_id", UUID.class))
                        .map(AssetId::new)
                        .orElse(null),
                row.getString("asset_key"),
                List.of((String[]) row.getArray("said").getArray()));
    }
}

package org.bildwerk.delivery.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.PagesReport.Rejection;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.feed.PageFeed.Counts;
import org.bildwerk.delivery.feed.PageFeed.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes feeds.
final class FeedRows {

    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    Optional<PageFeed> find(SiteId site) {
        return db.sql("""
                select f.*, coalesce(j.state in ('waiting', 'running'), false) as ordered
                  from bw_page_feed f left join bw_job j on j.id = f.job_id where f.site_id = ?
                """).param(site.value()).query(FeedRows::feed).optional();
    }

    /// Returns the sites whose feed is to be read.
    List<SiteId> due(Instant now) {
        return db.sql("select site_id from bw_page_feed where due_at <= ? order by due_at")
                .param(Timestamp.from(now))
                .query((row, number) -> new SiteId(row.getObject("site_id", UUID.class)))
                .list();
    }

    /// Lets one order of a site wait for the other.
    ///
    /// @return whether it has a feed
    boolean lock(SiteId site) {
        return !db.sql("select site_id from bw_page_feed where site_id = ? for update")
                .param(site.value())
                .query()
                .listOfRows()
                .isEmpty();
    }

    void put(SiteId site, URI address, Duration every, Instant due) {
        db.sql("""
                insert into bw_page_feed as f (site_id, address, every, due_at) values (:site, :address, :every, :due)
                on conflict (site_id) do update set address = excluded.address, every = excluded.every,
                    due_at = excluded.due_at,
                    read_at = case when f.address = excluded.address then f.read_at end
                """)
                .param("site", site.value())
                .param("address", address.toString())
                .param("every", every.toSeconds())
                .param("due", Timestamp.from(due))
                .update();
    }

    boolean remove(SiteId site) {
        return db.sql("delete from bw_page_feed where site_id = ?")
                        .param(site.value())
                        .update()
                > 0;
    }

    void ordered(SiteId site, JobId job, Instant now) {
        db.sql(
                        "update bw_page_feed set job_id = ?, due_at = cast(? as timestamptz) + make_interval(secs => every) where site_id = ?")
                .params(job.value(), Timestamp.from(now), site.value())
                .update();
    }

    void read(SiteId site, Reading reading) {
        var why = reading.why();
        var counts = reading.counts();
        db.sql("""
                update bw_page_feed
                   set read_at = :at, trouble = :trouble, detail = :detail, taken = :taken, added = :added,
                       changed = :changed, unchanged = :unchanged, removed = :removed, left_out = :left,
                       left_parts = cast(:parts as jsonb)
                 where site_id = :site
                """)
                .param("at", Timestamp.from(reading.at()))
                .param("trouble", why == null ? null : why.trouble().name())
                .param("detail", why == null ? null : why.detail().replace("\0", ""))
                .param("taken", reading.taken())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("removed", counts.removed())
                .param("left", counts.left())
                .param("parts", Json.write(reading.left()))
                .param("site", site.value())
                .update();
    }

    private static PageFeed feed(ResultSet row, int number) throws SQLException {
        return new PageFeed(
                URI.create(row.getString("address")),
                Duration.ofSeconds(row.getLong("every")),
                row.getBoolean("ordered"),
                reading(row));
    }

    private static @Nullable Reading reading(ResultSet row) throws SQLException {
        var at = row.getTimestamp("read_at");
        if (at == null) {
            return null;
        }
        var trouble = row.getString("trouble");
        var detail = row.getString("detail");
        return new Reading(
                at.toInstant(),
                trouble == null ? null : new Answer.Failed(Trouble.valueOf(trouble), detail == null ? "" : detail),
                row.getBoolean("taken"),
                new Counts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("removed"),
                        row.getInt("left_out")),
                left(row.getString("left_parts")));
    }

    private static List<Rejection> left(@Nullable String parts) {
        return parts == null ? List.of() : List.of(Json.mapper().readValue(parts, Rejection[].class));
    }
}

package org.bildwerk.delivery.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.delivery.audit.PageAudit.Counts;
import org.bildwerk.delivery.audit.PageAudit.State;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.delivery.crawl.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes audits.
final class AuditRows {

    private static final int REMEMBERED = 50;

    private final JdbcClient db;

    AuditRows(JdbcClient db) {
        this.db = db;
    }

    /// Lets one order of a site wait for the other.
    void lock(SiteId site) {
        db.sql("select id from bw_site where id = ? for update")
                .param(site.value())
                .query()
                .listOfRows();
    }

    /// Returns the audits of the site, the latest first.
    List<PageAudit> of(SiteId site, int limit) {
        return db.sql("""
                select a.*, case when a.state in ('waiting', 'running') and coalesce(j.state, 'failed') in
                        ('failed', 'cancelled', 'done') then case when j.state = 'cancelled' then 'cancelled'
                        else 'failed' end else a.state end as stands
                  from bw_page_audit a left join bw_job j on j.id = a.job_id
                 where a.site_id = ? order by a.started_at desc limit ?
                """).params(site.value(), limit).query(AuditRows::audit).list();
    }

    void insert(JobId job, SiteId site, String by, Instant at) {
        db.sql("""
                insert into bw_page_audit (job_id, site_id, state, ordered_by, started_at)
                values (?, ?, 'waiting', ?, ?)
                """).params(job.value(), site.value(), by, Timestamp.from(at)).update();
        db.sql("""
                delete from bw_page_audit where site_id = :site and job_id not in (
                    select job_id from bw_page_audit where site_id = :site order by started_at desc limit :limit)
                """).param("site", site.value()).param("limit", REMEMBERED).update();
    }

    void running(JobId job, Counts counts) {
        write(job, State.RUNNING, counts, null, null);
    }

    void ended(JobId job, State state, Counts counts, Answer.@Nullable Failed why, Instant at) {
        write(job, state, counts, why, at);
    }

    private void write(JobId job, State state, Counts counts, Answer.@Nullable Failed why, @Nullable Instant at) {
        db.sql("""
                update bw_page_audit
                   set state = :state, listed = :listed, pages = :pages, unread = :unread, pictures = :pictures,
                       others = :others, trouble = :trouble, detail = :detail, ended_at = :at
                 where job_id = :job
                """)
                .param("state", state.key())
                .param("listed", counts.listed())
                .param("pages", counts.pages())
                .param("unread", counts.unread())
                .param("pictures", counts.pictures())
                .param("others", counts.others())
                .param("trouble", why == null ? null : why.trouble().name())
                .param("detail", why == null ? null : why.detail())
                .param("at", at == null ? null : Timestamp.from(at))
                .param("job", job.value())
                .update();
    }

    private static PageAudit audit(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var detail = row.getString("detail");
        return new PageAudit(
                new JobId(row.getObject("job_id", UUID.class)),
                State.valueOf(row.getString("stands").toUpperCase(Locale.ROOT)),
                new Counts(
                        row.getInt("listed"),
                        row.getInt("pages"),
                        row.getInt("unread"),
                        row.getInt("pictures"),
                        row.getInt("others")),
                Optional.ofNullable(row.getString("trouble"))
                        .map(name -> new Answer.Failed(Trouble.valueOf(name), detail == null ? "" : detail))
                        .orElse(null),
                row.getString("ordered_by"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}

package org.bildwerk.dam.job;

import static org.bildwerk.dam.job.JobTable.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_job_item`, as those who order work see them. Thread-safe.
final class ItemTable {

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns those whose subjects neither wait nor run in the job.
    List<JobRequest.Item> unknown(JobId job, List<JobRequest.Item> items) {
        var known = jdbc.sql("""
                select subject from bw_job_item
                where job_id = ? and state in ('waiting', 'running') and subject = any (?)
                """)
                .param(job.value())
                .param(items.stream().map(JobRequest.Item::subject).toArray(String[]::new))
                .query(String.class)
                .set();
        return items.stream().filter(item -> !known.contains(item.subject())).toList();
    }

    void append(JobId job, List<JobRequest.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into bw_job_item (id, job_id, lane, kind, priority, subject, payload, state)
                select gen_random_uuid(), job.id, job.lane, job.kind, job.priority, item.subject, item.payload::jsonb,
                    'waiting'
                from bw_job job, unnest(?, ?) with ordinality as item (subject, payload, ordinality)
                where job.id = ? order by item.ordinality
                """)
                .param(items.stream().map(JobRequest.Item::subject).toArray(String[]::new))
                .param(items.stream()
                        .map(item -> item.payload() == null ? null : Json.write(item.payload()))
                        .toArray(String[]::new))
                .param(job.value())
                .update();
    }

    void notifyNodes() {
        jdbc.sql("select pg_notify('bw_job', '')").query(row -> {});
    }

    void cancelWaiting(JobId job) {
        jdbc.sql("""
                update bw_job_item set state = 'cancelled', finished_at = now()
                where job_id = ? and state = 'waiting'
                """).param(job.value()).update();
    }

    int retryFailed(JobId job) {
        return jdbc.sql("""
                update bw_job_item
                set state = 'waiting', attempts = 0, due_at = now(), progress = 0, reason = null, refused = null, finished_at = null
                where job_id = ? and state = 'failed'
                """).param(job.value()).update();
    }

    List<JobItem> page(JobId job, @Nullable State state, int offset, int limit) {
        return jdbc.sql("""
                select * from bw_job_item where job_id = ? and (?::text is null or state = ?::text)
                order by position offset ? limit ?
                """)
                .param(job.value())
                .param(state == null ? null : state.key())
                .param(state == null ? null : state.key())
                .param(offset)
                .param(limit)
                .query(ItemTable::item)
                .list();
    }

    private static JobItem item(ResultSet row, int number) throws SQLException {
        return new JobItem(
                row.getObject("id", UUID.class),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("subject"),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getDouble("progress"),
                row.getString("reason"),
                refused(row.getString("refused")),
                Json.read(row.getString("result")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Refused refused(@Nullable String json) {
        return json == null ? null : Json.mapper().readValue(json, Refused.class);
    }
}

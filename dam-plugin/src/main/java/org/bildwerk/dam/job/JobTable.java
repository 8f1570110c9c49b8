package org.bildwerk.dam.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_job`. Thread-safe.
final class JobTable {

    private static final String SELECT = """
            select job.*, counts.* from bw_job job
            left join lateral (
                select count(*) as total,
                    count(*) filter (where state = 'waiting') as waiting,
                    count(*) filter (where state = 'running') as running,
                    count(*) filter (where state = 'done') as done,
                    count(*) filter (where state = 'failed') as failed,
                    count(*) filter (where state = 'cancelled') as cancelled
                from bw_job_item where job_id = job.id) counts on true
            """;

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells whether the job was made; not so if its idempotency key is taken.
    boolean insert(JobId id, Caller caller, JobRequest request) {
        var state = request.items().isEmpty() && request.idempotencyKey() == null ? State.DONE : State.WAITING;
        return jdbc.sql("""
                insert into bw_job (id, kind, title, lane, priority, state, owner, owner_name, owner_roles, owner_groups,
                    idempotency_key, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (idempotency_key) do nothing
                """)
                        .param(id.value())
                        .param(request.kind())
                        .param(request.title())
                        .param(request.lane().key())
                        .param(request.priority())
                        .param(state.key())
                        .param(caller.user().value())
                        .param(caller.name())
                        .param(caller.roles().stream().map(Enum::name).toArray(String[]::new))
                        .param(caller.groups().stream().map(GroupId::value).toArray(UUID[]::new))
                        .param(request.idempotencyKey())
                        .param(request.payload() == null ? null : Json.write(request.payload()))
                        .update()
                == 1;
    }

    Optional<Job> find(JobId id) {
        return jdbc.sql(SELECT + "where job.id = ?")
                .param(id.value())
                .query(JobTable::job)
                .optional();
    }

    Optional<Job> findByKey(String key) {
        return jdbc.sql(SELECT + "where job.idempotency_key = ?")
                .param(key)
                .query(JobTable::job)
                .optional();
    }

    Optional<JobId> idByKey(String key) {
        return jdbc.sql("select id from bw_job where idempotency_key = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    List<Job> latest(@Nullable UserId owner, int limit) {
        return jdbc.sql(SELECT + "where (?::uuid is null or job.owner = ?::uuid) order by job.created_at desc limit ?")
                .param(owner == null ? null : owner.value())
                .param(owner == null ? null : owner.value())
                .param(limit)
                .query(JobTable::job)
                .list();
    }

    /// Makes sure that the job takes items, and that it is not closed before this transaction ends.
    void open(JobId id) {
        var open = jdbc.sql("select state in ('waiting', 'running') from bw_job where id = ? for share")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new JobNotFoundException(id));
        if (!open) {
            jdbc.sql("update bw_job set state = 'running', cancel_requested = false, finished_at = null where id = ?")
                    .param(id.value())
                    .update();
        }
    }

    void requestCancel(JobId id) {
        jdbc.sql("update bw_job set cancel_requested = true where id = ? and state in ('waiting', 'running')")
                .param(id.value())
                .update();
    }

    /// Closes the job if nothing is left to do. Under the row's lock, so that nobody appends between look and close.
    void close(JobId id) {
        jdbc.sql("select 1 from bw_job where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        jdbc.sql("""
                update bw_job job set finished_at = now(), state = case
                    when cancel_requested then 'cancelled'
                    when exists (select from bw_job_item where job_id = job.id and state = 'failed') then 'failed'
                    else 'done' end
                where id = ? and state in ('waiting', 'running') and not exists (
                    select from bw_job_item where job_id = job.id and state in ('waiting', 'running'))
                """).param(id.value()).update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                row.getInt("priority"),
                State.of(row.getString("state")),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                Json.read(row.getString("payload")),
                row.getBoolean("cancel_requested"),
                counts(row),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static Job.Counts counts(ResultSet row) throws SQLException {
        return new Job.Counts(
                row.getInt("total"),
                row.getInt("waiting"),
                row.getInt("running"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("cancelled"));
    }

    static @Nullable Instant instant(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }
}

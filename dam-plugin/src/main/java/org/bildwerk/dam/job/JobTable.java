package org.bildwerk.dam.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
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
            select job.*, coalesce(waiting, 0) as waiting, coalesce(running, 0) as running,
                coalesce(done, done_count) as done, coalesce(failed, failed_count) as failed,
                coalesce(cancelled, cancelled_count) as cancelled
            from bw_job job
            left join lateral (
                select count(*) filter (where item.state = 'waiting') as waiting,
                    count(*) filter (where item.state = 'running') as running,
                    count(*) filter (where item.state = 'done') as done,
                    count(*) filter (where item.state = 'failed') as failed,
                    count(*) filter (where item.state = 'cancelled') as cancelled
                from bw_job_item item where item.job_id = job.id) counts on job.state in ('waiting', 'running')
            """;
    private static final int REST_MINUTES = 10;

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells whether the job was made; not so if its idempotency key is taken.
    boolean insert(JobId id, Caller caller, JobRequest request) {
        var state = request.items().isEmpty() && request.idempotencyKey() == null ? State.DONE : State.WAITING;
        return jdbc.sql("""
                insert into bw_job (id, kind, title, lane, priority, state, owner, owner_name, owner_roles, owner_groups,
                    idempotency_key, payload, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, case when ? then now() end)
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
                        .param(state == State.DONE)
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

    /// Lets nobody else change the job until the transaction ends.
    void lock(JobId id) {
        jdbc.sql("select from bw_job where id = ? for update").param(id.value()).query(row -> {});
    }

    /// Lets a finished job go on. Takes no lock on an open one, so that many may append at once.
    void reopen(JobId id) {
        jdbc.sql("""
                update bw_job set state = 'waiting', cancel_requested = false, finished_at = null
                where id = ? and state not in ('waiting', 'running')
                """).param(id.value()).update();
    }

    /// Takes the key from a job that has been finished for a while, so that another can begin under it.
    void retireKey(String key) {
        jdbc.sql("""
                update bw_job set idempotency_key = null
                where idempotency_key = ? and finished_at < now() - make_interval(mins => ?)
                """).params(key, REST_MINUTES).update();
    }

    void requestCancel(JobId id) {
        jdbc.sql("update bw_job set cancel_requested = true where id = ? and state in ('waiting', 'running')")
                .param(id.value())
                .update();
    }

    /// Closes the job if nothing is left to do. An item that is appended at the same moment opens it again.
    void close(JobId id) {
        jdbc.sql("""
                with counts as (
                    select count(*) filter (where state in ('waiting', 'running')) as open,
                        count(*) filter (where state = 'done') as done,
                        count(*) filter (where state = 'failed') as failed,
                        count(*) filter (where state = 'cancelled') as cancelled
                    from bw_job_item where job_id = ?)
                update bw_job set finished_at = now(), done_count = done, failed_count = failed,
                    cancelled_count = cancelled,
                    state = case when cancel_requested then 'cancelled' when failed > 0 then 'failed' else 'done' end
                from counts
                where id = ? and state in ('waiting', 'running') and counts.open = 0
                """).params(id.value(), id.value()).update();
    }

    /// Opens jobs that were closed at the moment when an item was appended, and closes those whose last worker died.
    void mend() {
        jdbc.sql("""
                update bw_job job set state = 'running', finished_at = null
                where finished_at > now() - interval '10 minutes' and exists (
                    select from bw_job_item where job_id = job.id and state in ('waiting', 'running'))
                """).update();
        jdbc.sql("""
                select id from bw_job job where state = 'running' and not exists (
                    select from bw_job_item where job_id = job.id and state in ('waiting', 'running'))
                """)
                .query((row, number) -> new JobId(row.getObject(1, UUID.class)))
                .list()
                .forEach(this::close);
    }

    /// Forgets jobs that were finished before so long.
    int forget(Duration after) {
        return jdbc.sql("delete from bw_job where finished_at < now() - make_interval(secs => ?)")
                .param((double) after.toSeconds())
                .update();
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
        var waiting = row.getInt("waiting");
        var running = row.getInt("running");
        var done = row.getInt("done");
        var failed = row.getInt("failed");
        var cancelled = row.getInt("cancelled");
        var total = waiting + running + done + failed + cancelled;
        return new Job.Counts(total, waiting, running, done, failed, cancelled);
    }

    static @Nullable Instant instant(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }
}

package org.bildwerk.dam.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_job_item`, as the workers of one node see them. A claimed item is leased: if the node dies, the
/// lease runs out and another takes the item. Thread-safe.
final class WorkTable {

    /// Spares the statement the wait for the disk. If the server dies, an item is done twice; that it may be anyway.
    private static final String RELAXED = """
            with relaxed as (select set_config('synchronous_commit', 'off', true))
            """;

    private static final String MOST_URGENT = """
            select id from bw_job_item
            where lane = ? and state = 'waiting' and due_at <= now() and kind = any(?)
            order by priority desc, due_at, position limit ? for update skip locked
            """;

    /// In the lane of the device the owners take turns: who was served longest ago comes first, and the priority orders
    /// what is his. A negative priority is for work that nobody waits for: it runs when there is nothing else.
    private static final String IN_TURN = """
            select item.id from bw_job_item item
            join bw_job job on job.id = item.job_id
            left join bw_lane_turn turn on turn.lane = item.lane and turn.owner = job.owner
            where item.lane = ? and item.state = 'waiting' and item.due_at <= now() and item.kind = any(?)
            order by item.priority < 0, turn.served_at nulls first, item.priority desc, item.due_at, item.position
            limit ? for update of item skip locked
            """;

    private static final String SERVED = """
            , served as (
                insert into bw_lane_turn (lane, owner, served_at)
                select distinct claimed.lane, job.owner, clock_timestamp()
                from claimed join bw_job job on job.id = claimed.job_id
                on conflict (lane, owner) do update set served_at = excluded.served_at)
            """;

    private final JdbcClient jdbc;
    private final String node;
    private final Duration lease;

    WorkTable(JdbcClient jdbc, String node, Duration lease) {
        this.jdbc = jdbc;
        this.node = node;
        this.lease = lease;
    }

    /// Takes up to so many items that are due, the most urgent first; of a lane in which owners take turns, one.
    List<ClaimedItem> claim(Lane lane, Collection<String> kinds, int limit) {
        boolean turns = lane == Lane.GPU;
        return jdbc.sql(RELAXED + ", next as (" + (turns ? IN_TURN : MOST_URGENT) + """
                ), claimed as (
                    update bw_job_item item
                    set state = 'running', attempts = attempts + 1, progress = 0, leased_by = ?,
                        leased_until = now() + make_interval(secs => ?)
                    from next where item.id = next.id returning item.*),
                starting as (
                    select id from bw_job where state <> 'running' and id in (select job_id from claimed)
                    order by id for no key update),
                started as (
                    update bw_job job
                    set state = 'running', started_at = coalesce(started_at, now()), finished_at = null
                    from starting where job.id = starting.id)
                """ + (turns ? SERVED : "") + """
                select claimed.*, job.payload as job_payload, job.owner, job.owner_name, job.owner_roles, job.owner_groups
                from relaxed, claimed join bw_job job on job.id = claimed.job_id
                order by claimed.priority desc, claimed.due_at, claimed.position
                """)
                .param(lane.key())
                .param(kinds.toArray(String[]::new))
                .param(turns ? 1 : limit)
                .param(node)
                .param(lease.toMillis() / 1000.0)
                .query(WorkTable::claimed)
                .list();
    }

    void done(ClaimedItem item, @Nullable String result) {
        finish(item, State.DONE, null, result);
    }

    void cancelled(ClaimedItem item) {
        finish(item, State.CANCELLED, null, null);
    }

    void failed(ClaimedItem item, ItemFailure why) {
        finish(item, State.FAILED, why, null);
    }

    private void finish(ClaimedItem item, State state, @Nullable ItemFailure why, @Nullable String result) {
        jdbc.sql(RELAXED + """
                update bw_job_item
                set state = ?, reason = ?, refused = ?::jsonb, result = ?::jsonb, leased_until = null, leased_by = null,
                    progress = case when ? = 'done' then 1 else progress end, finished_at = now()
                from relaxed
                where id = ? and state = 'running' and leased_by = ? and attempts = ?
                """)
                .params(Arrays.asList(
                        state.key(),
                        why == null ? null : why.reason(),
                        why == null ? null : why.refusedJson(),
                        result,
                        state.key(),
                        item.id(),
                        node,
                        item.attempts()))
                .update();
    }

    /// Lets the item wait for its next attempt.
    void again(ClaimedItem item, ItemFailure why, Duration pause) {
        jdbc.sql("""
                update bw_job_item
                set state = 'waiting', reason = ?, refused = ?::jsonb, leased_until = null, leased_by = null,
                    due_at = now() + make_interval(secs => ?)
                where id = ? and state = 'running' and leased_by = ? and attempts = ?
                """)
                .params(Arrays.asList(
                        why.reason(), why.refusedJson(), pause.toMillis() / 1000.0, item.id(), node, item.attempts()))
                .update();
    }

    void progress(UUID item, double done) {
        jdbc.sql(RELAXED + "update bw_job_item set progress = ? from relaxed where id = ? and leased_by = ?")
                .params(done, item, node)
                .update();
    }

    boolean hasUnfinished(JobId job) {
        return jdbc.sql("""
                select exists (select from bw_job_item where job_id = ? and state in ('waiting', 'running'))
                """).param(job.value()).query(Boolean.class).single();
    }

    boolean cancelRequested(JobId job) {
        return jdbc.sql("select cancel_requested from bw_job where id = ?")
                .param(job.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /// Prolongs the leases of these items.
    void heartbeat(Collection<UUID> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update bw_job_item set leased_until = now() + make_interval(secs => ?)
                where state = 'running' and leased_by = ? and id = any(?)
                """)
                .params(lease.toMillis() / 1000.0, node, items.toArray(UUID[]::new))
                .update();
    }

    /// Gives back what this node claimed and will not do.
    void giveBack() {
        jdbc.sql("""
                update bw_job_item
                set state = 'waiting', attempts = greatest(0, attempts - 1), leased_until = null, leased_by = null
                where state = 'running' and leased_by = ?
                """).param(node).update();
    }

    /// Lets items wait again whose node died, and fails those that outlived too many nodes.
    int revive(int attempts) {
        var gone = ItemFailure.of(JobRefusal.NODE_STOPPED);
        return jdbc.sql("""
                update bw_job_item
                set state = case when attempts >= ? then 'failed' else 'waiting' end,
                    reason = ?, refused = ?::jsonb,
                    finished_at = case when attempts >= ? then now() end,
                    leased_until = null, leased_by = null, due_at = now()
                where state = 'running' and leased_until < now()
                """)
                .params(Arrays.asList(attempts, gone.reason(), gone.refusedJson(), attempts))
                .update();
    }

    long waiting(Lane lane) {
        return jdbc.sql("select count(*) from bw_job_item where lane = ? and state = 'waiting'")
                .param(lane.key())
                .query(Long.class)
                .single();
    }

    private static ClaimedItem claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedItem(
                row.getObject("id", UUID.class),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                Json.read(row.getString("payload")),
                Json.read(row.getString("job_payload")),
                row.getInt("attempts"),
                orderedBy(row));
    }

    private static Caller orderedBy(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("owner_roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        Set<GroupId> groups = Arrays.stream(
                        (UUID[]) row.getArray("owner_groups").getArray())
                .map(GroupId::new)
                .collect(Collectors.toSet());
        return new Caller(
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                roles,
                groups,
                Channel.JOB);
    }
}

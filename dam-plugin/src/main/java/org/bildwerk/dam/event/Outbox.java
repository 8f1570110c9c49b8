package org.bildwerk.dam.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ordered outbox: how far it goes, and how far each consumer has come. Thread-safe.
public final class Outbox {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Signals signals;

    Outbox(JdbcClient jdbc, EventCodec codec, Signals signals) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.signals = signals;
    }

    /// Returns the position of the newest event; 0 while there is none.
    public long head() {
        return jdbc.sql("select position from bw_ledger").query(Long.class).single();
    }

    /// Returns the position of the last event that the consumer has handled; 0 if it never ran.
    public long position(String consumer) {
        return jdbc.sql("select position from bw_event_consumer where name = ?")
                .param(consumer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Sends the consumer back (or forward): the next event that it gets is the one after the position.
    public void replay(String consumer, long fromPosition) {
        jdbc.sql("""
                insert into bw_event_consumer (name, position) values (?, ?)
                on conflict (name) do update
                set position = excluded.position, failures = 0, reason = null, updated_at = now()
                """).params(consumer, fromPosition).update();
        signals.events().raise();
    }

    /// Returns all consumers that ever ran, by name.
    public List<ConsumerState> consumers() {
        return jdbc.sql("""
                select consumer.*, greatest(0, ledger.position - consumer.position) as lag
                from bw_event_consumer consumer, bw_ledger ledger order by name
                """)
                .query((row, number) -> new ConsumerState(
                        row.getString("name"),
                        row.getLong("position"),
                        row.getLong("lag"),
                        row.getInt("failures"),
                        row.getString("reason")))
                .list();
    }

    /// Returns events after the position, in order.
    public List<StoredEvent> after(long position, int limit) {
        return jdbc.sql("select position, at, type, payload from bw_event where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, number) -> event(row))
                .list();
    }

    /// Makes the consumer known; a new one starts before the first event.
    void register(String consumer) {
        jdbc.sql("insert into bw_event_consumer (name, position) values (?, 0) on conflict do nothing")
                .param(consumer)
                .update();
    }

    /// The next events of a consumer, and the position before them.
    record Batch(long from, List<StoredEvent> events) {}

    Batch next(String consumer, int limit) {
        var from = new long[1];
        var events = jdbc
                .sql("""
                select consumer.position as from_position, event.*
                from bw_event_consumer consumer
                left join lateral (
                    select position, at, type, payload from bw_event
                    where position > consumer.position order by position limit ?) event on true
                where consumer.name = ? order by event.position
                """)
                .params(limit, consumer)
                .query((row, number) -> {
                    from[0] = row.getLong("from_position");
                    return eventOrNull(row);
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
        return new Batch(from[0], events);
    }

    /// Moves the consumer on, unless somebody moved it meanwhile.
    void advance(String consumer, long from, long to) {
        jdbc.sql("""
                update bw_event_consumer set position = ?, failures = 0, reason = null, updated_at = now()
                where name = ? and position = ?
                """).params(to, consumer, from).update();
    }

    /// Notes that the present batch failed, and returns how often in a row.
    int failed(String consumer, String reason) {
        return jdbc.sql("""
                update bw_event_consumer set failures = failures + 1, reason = ?, updated_at = now()
                where name = ? returning failures
                """).params(reason, consumer).query(Integer.class).single();
    }

    private @Nullable StoredEvent eventOrNull(ResultSet row) throws SQLException {
        return row.getTimestamp("at") == null ? null : event(row);
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                codec.event(row.getString("type"), row.getString("payload")));
    }
}

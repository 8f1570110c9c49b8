package org.bildwerk.dam.audit;

import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventCodec;
import org.bildwerk.dam.event.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Appends to audit and outbox under the lock of the one row that knows their heads. Thread-safe.
final class LedgerWriter {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Signals signals;
    private final RandomGenerator salts = new SecureRandom();

    LedgerWriter(JdbcClient jdbc, EventCodec codec, Signals signals) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.signals = signals;
    }

    private record Head(long sequence, byte[] hash, long position) {}

    void write(List<PendingEntries.Entry> entries, List<DamEvent> events) {
        var head = jdbc.sql("select sequence, hash, position from bw_ledger for update")
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .single();
        var rows = new AuditRows(head.sequence(), head.hash(), salts);
        entries.forEach(rows::add);
        rows.insert(jdbc);
        var position = append(head.position(), events);
        jdbc.sql("update bw_ledger set sequence = ?, hash = ?, position = ?")
                .params(rows.sequence(), rows.hash(), position)
                .update();
    }

    /// Tells the readers of the outbox on this node that there is something new.
    void committed() {
        signals.events().raise();
    }

    private long append(long head, List<DamEvent> events) {
        if (events.isEmpty()) {
            return head;
        }
        jdbc.sql("""
                with appended as (
                    insert into bw_event (position, type, subject, payload)
                    select ? + ordinality, type, subject, payload::jsonb
                    from unnest(?, ?, ?) with ordinality as event (type, subject, payload, ordinality)
                    returning 1)
                select pg_notify('bw_event', ''), count(*) from appended
                """)
                .params(
                        head,
                        events.stream().map(codec::type).toArray(String[]::new),
                        events.stream().map(codec::subject).toArray(String[]::new),
                        events.stream().map(codec::payload).toArray(String[]::new))
                .query((row, number) -> row.getLong(2))
                .single();
        return head + events.size();
    }
}

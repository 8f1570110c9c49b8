package org.bildwerk.dam.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows that one transaction adds to the trail, chained one to the next, and written in one statement.
final class AuditRows {

    private record Row(
            long sequence,
            PendingEntries.Entry entry,
            byte[] salt,
            byte[] payloadDigest,
            byte[] previous,
            byte[] hash) {}

    private final List<Row> rows = new ArrayList<>();
    private final RandomGenerator salts;
    private long sequence;
    private byte[] hash;

    /// @param sequence of the last entry that is there
    /// @param hash of the last entry that is there
    AuditRows(long sequence, byte[] hash, RandomGenerator salts) {
        this.sequence = sequence;
        this.hash = hash;
        this.salts = salts;
    }

    void add(PendingEntries.Entry entry) {
        var salt = new byte[16];
        salts.nextBytes(salt);
        var payloadDigest = Chain.payloadDigest(salt, entry.payload());
        var previous = hash;
        sequence++;
        hash = Chain.hash(
                previous,
                new Chain.Fixed(
                        sequence,
                        entry.at(),
                        entry.by(),
                        entry.byName(),
                        entry.channel(),
                        entry.command(),
                        entry.subject()),
                payloadDigest);
        rows.add(new Row(sequence, entry, salt, payloadDigest, previous, hash));
    }

    /// Returns the sequence of the last entry.
    long sequence() {
        return sequence;
    }

    /// Returns the hash of the last entry.
    byte[] hash() {
        return hash;
    }

    void insert(JdbcClient jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into bw_audit (sequence, at, by_id, by_name, channel, command, subject,
                    payload, salt, payload_digest, previous_hash, hash)
                select sequence, at, by_id::uuid, by_name, channel, command, subject, payload, decode(salt, 'hex'),
                    decode(payload_digest, 'hex'), decode(previous, 'hex'), decode(hash, 'hex')
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as entry (sequence, at, by_id, by_name, channel, command,
                    subject, payload, salt, payload_digest, previous, hash)
                """)
                .param(rows.stream().map(Row::sequence).toArray(Long[]::new))
                .param(rows.stream()
                        .map(row -> Timestamp.from(row.entry().at()))
                        .toArray(Timestamp[]::new))
                .param(texts(row -> row.entry().by().toString()))
                .param(texts(row -> row.entry().byName()))
                .param(texts(row -> row.entry().channel()))
                .param(texts(row -> row.entry().command()))
                .param(texts(row -> row.entry().subject()))
                .param(texts(row -> row.entry().payload()))
                .param(texts(row -> hex(row.salt())))
                .param(texts(row -> hex(row.payloadDigest())))
                .param(texts(row -> hex(row.previous())))
                .param(texts(row -> hex(row.hash())))
                .update();
    }

    private String[] texts(Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

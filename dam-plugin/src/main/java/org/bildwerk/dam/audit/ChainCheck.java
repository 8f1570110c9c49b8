package org.bildwerk.dam.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.audit.Verification.Broken;
import org.bildwerk.dam.audit.Verification.Intact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Walks the chain from its start, one row at a time, and stops at the first entry that does not fit. Thread-safe.
final class ChainCheck {

    private static final int FETCH_SIZE = 1000;

    private final JdbcClient jdbc;
    private final TransactionOperations snapshot;

    /// @param snapshot runs in one snapshot of the database, so that entries written meanwhile do not disturb
    ChainCheck(JdbcClient jdbc, TransactionOperations snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    Verification run() {
        return snapshot.execute(status -> walk());
    }

    private Verification walk() {
        var erasures = new HashMap<String, Long>();
        jdbc.sql("select subject, max(sequence) from bw_audit where command = ? group by subject")
                .param(AuditTrail.ERASE)
                .query(row -> {
                    erasures.put(row.getString(1), row.getLong(2));
                });
        ResultSetExtractor<Verification> walk = new Walk(erasures)::through;
        var result = jdbc.sql("select * from bw_audit order by sequence")
                .withFetchSize(FETCH_SIZE)
                .query(walk);
        return result instanceof Intact intact ? againstLedger(intact) : result;
    }

    private Verification againstLedger(Intact intact) {
        var noted = jdbc.sql("select sequence, hash from bw_ledger")
                .query((row, number) ->
                        new Intact(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .single();
        if (noted.equals(intact)) {
            return intact;
        }
        return new Broken(
                intact.entries() + 1,
                "the ledger counts %d entries, the trail ends after %d".formatted(noted.entries(), intact.entries()));
    }

    private static final class Walk {

        private final Map<String, Long> erasures;
        private long expected = 1;
        private byte[] previous = Chain.START;

        Walk(Map<String, Long> erasures) {
            this.erasures = erasures;
        }

        Verification through(ResultSet rows) throws SQLException {
            while (rows.next()) {
                var why = fault(rows);
                if (why != null) {
                    return new Broken(Math.min(expected, rows.getLong("sequence")), why);
                }
                previous = rows.getBytes("hash");
                expected++;
            }
            return new Intact(expected - 1, HexFormat.of().formatHex(previous));
        }

        private @Nullable String fault(ResultSet row) throws SQLException {
            if (row.getLong("sequence") != expected) {
                return "the entry is missing";
            }
            if (!Arrays.equals(previous, row.getBytes("previous_hash"))) {
                return "it does not continue the entry before it";
            }
            if (!Arrays.equals(
                    Chain.hash(previous, fixed(row), row.getBytes("payload_digest")), row.getBytes("hash"))) {
                return "a fixed field was changed";
            }
            return payloadFault(row);
        }

        private @Nullable String payloadFault(ResultSet row) throws SQLException {
            var payload = row.getString("payload");
            var salt = row.getBytes("salt");
            if (payload == null || salt == null) {
                var erasure = erasures.getOrDefault(row.getString("subject"), 0L);
                return row.getTimestamp("erased_at") != null && erasure > expected
                        ? null
                        : "the payload is gone, and no erasure tells why";
            }
            return Arrays.equals(Chain.payloadDigest(salt, payload), row.getBytes("payload_digest"))
                    ? null
                    : "the payload was changed";
        }

        private static Chain.Fixed fixed(ResultSet row) throws SQLException {
            return new Chain.Fixed(
                    row.getLong("sequence"),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("by_id", UUID.class),
                    row.getString("by_name"),
                    row.getString("channel"),
                    row.getString("command"),
                    row.getString("subject"));
        }
    }
}

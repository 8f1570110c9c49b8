package org.bildwerk.dam.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// Reads the trail, proves it, and erases payloads from it. Thread-safe.
public final class AuditTrail {

    static final String ERASE = "audit.erase";
    private static final String COLUMNS = """
            select sequence, at, by_id, by_name, channel, command, subject, payload, erased_at from bw_audit
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final ChainCheck check;

    AuditTrail(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, ChainCheck check) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.check = check;
    }

    /// Returns what happened to the subject, newest first. The caller of this method has checked that it may be seen.
    public List<AuditEntry> of(String subject, int limit) {
        return jdbc.sql(COLUMNS + "where subject = ? order by sequence desc limit ?")
                .params(subject, limit)
                .query(AuditTrail::entry)
                .list();
    }

    /// Returns the newest entries, or those before the sequence given, newest first.
    public List<AuditEntry> latest(int limit, @Nullable Long before) {
        return jdbc.sql(COLUMNS + "where sequence < ? order by sequence desc limit ?")
                .params(before == null ? Long.MAX_VALUE : before, limit)
                .query(AuditTrail::entry)
                .list();
    }

    /// Checks the chain from the first entry to the last.
    public Verification verify() {
        return check.run();
    }

    /// Erases what the entries say about the subject, for good. That they happened, by whom and when, stays and proves
    /// itself; the erasure is an entry of its own.
    ///
    /// @return how many entries lost their payload
    public int erase(Caller caller, String subject) {
        caller.require("erase audit payloads", Role.ADMINISTRATOR);
        return Optional.ofNullable(transaction.execute(status -> {
                    var erased = jdbc.sql("""
                            update bw_audit set payload = null, salt = null, erased_at = now()
                            where subject = ? and erased_at is null and command <> ?
                            """).params(subject, ERASE).update();
                    ledger.record(caller, new Command(ERASE, subject, null, Map.of("entries", erased)));
                    return erased;
                }))
                .orElse(0);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var payload = Json.read(row.getString("payload"));
        var erasedAt = row.getTimestamp("erased_at");
        return new AuditEntry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                new UserId(row.getObject("by_id", UUID.class)),
                row.getString("by_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("command"),
                row.getString("subject"),
                part(payload, "before"),
                part(payload, "after"),
                erasedAt == null ? null : erasedAt.toInstant());
    }

    private static @Nullable JsonNode part(JsonNode payload, String name) {
        return payload.has(name) ? payload.get(name) : null;
    }
}

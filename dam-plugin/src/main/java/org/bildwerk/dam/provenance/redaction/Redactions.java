package org.bildwerk.dam.provenance.redaction;

import java.sql.Timestamp;
import java.util.Optional;
import org.bildwerk.dam.asset.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The redactions of versions; writing is within the transaction of the caller. Thread-safe.
public final class Redactions {

    private final JdbcClient db;

    public Redactions(JdbcClient db) {
        this.db = db;
    }

    /// Returns the redaction of a version; empty where there is none.
    public Optional<Redaction> of(VersionId version) {
        return db.sql("select * from bw_redaction where version_id = ?")
                .param(version.value())
                .query((row, number) -> new Redaction(
                        RedactionReason.parse(row.getString("reason")).orElseThrow(),
                        row.getString("redacted_by"),
                        row.getTimestamp("redacted_at").toInstant()))
                .optional();
    }

    /// Writes a redaction; a later one says why anew.
    public void write(VersionId version, Redaction redaction) {
        db.sql("""
                insert into bw_redaction (version_id, reason, redacted_by, redacted_at) values (?, ?, ?, ?)
                on conflict (version_id) do update set reason = excluded.reason, redacted_by = excluded.redacted_by,
                    redacted_at = excluded.redacted_at
                """)
                .params(version.value(), redaction.reason().key(), redaction.by(), Timestamp.from(redaction.at()))
                .update();
    }
}

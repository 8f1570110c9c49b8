package org.bildwerk.dam.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_api_key`; of a secret only the digest is among them. Thread-safe.
final class ApiKeyRows {

    private final JdbcClient db;

    ApiKeyRows(JdbcClient db) {
        this.db = db;
    }

    void insert(ApiKey key, KeySecret secret) {
        db.sql("""
                insert into bw_api_key (id, name, owner, secret_hash, hint, scopes, created_at, expires_at)
                values (:id, :name, :owner, :hash, :hint, :scopes, :createdAt, :expiresAt)
                """)
                .param("id", key.id())
                .param("name", key.name())
                .param("owner", key.owner().value())
                .param("hash", secret.digest())
                .param("hint", key.hint())
                .param("scopes", key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("createdAt", Timestamp.from(key.createdAt()))
                .param("expiresAt", key.expiresAt() == null ? null : Timestamp.from(key.expiresAt()))
                .update();
    }

    /// Finds the key that opens now with the secret.
    Optional<ApiKey> valid(KeySecret secret, Instant now) {
        return db.sql("""
                select * from bw_api_key
                where secret_hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)
                """)
                .param("now", Timestamp.from(now))
                .param("hash", secret.digest())
                .query(ApiKeyRows::key)
                .optional();
    }

    /// Returns the owner's keys, or all, the newest first.
    List<ApiKey> of(UserId owner, boolean all) {
        return db.sql("""
                select * from bw_api_key where owner = :owner or :all order by created_at desc
                """)
                .param("owner", owner.value())
                .param("all", all)
                .query(ApiKeyRows::key)
                .list();
    }

    void used(UUID id, Instant now) {
        db.sql("update bw_api_key set last_used_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /// Ends a key of the owner, or anybody's; tells whether there was one to end.
    boolean revoke(UUID id, UserId owner, boolean anybodys, Instant now) {
        return db.sql("""
                update bw_api_key set revoked_at = :now
                where id = :id and revoked_at is null and (owner = :owner or :all)
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("owner", owner.value())
                        .param("all", anybodys)
                        .update()
                > 0;
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("hint"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package org.bildwerk.dam.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Keys with which programs act for their owner, narrowed by scopes. Only a digest of the secret is kept. Thread-safe.
public final class ApiKeys {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PREFIX = "bwk_";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final Accounts accounts;
    private final RandomGenerator random;
    private final Clock clock;

    ApiKeys(
            JdbcClient db,
            TransactionOperations transaction,
            Ledger ledger,
            Accounts accounts,
            RandomGenerator random,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /// Makes a key for the caller himself.
    ///
    /// @param validFor how long it works; null for ever
    public ApiKey.Issued issue(Caller caller, String name, Set<Scope> scopes, @Nullable Duration validFor) {
        if (name.isBlank() || scopes.isEmpty()) {
            throw new AccountException(AccountRefusal.API_KEY_INCOMPLETE);
        }
        // A key that was narrowed cannot make a wider one.
        var widest = accounts.find(caller.user()).map(User::roles).orElse(caller.roles());
        if (!caller.roles().contains(Role.ADMINISTRATOR)
                && !withViewer(caller.roles()).containsAll(narrowed(widest, scopes))) {
            throw new NotAllowedException(caller.name(), "issue a key with the scopes " + scopes, widest);
        }
        var secret = secret();
        var now = clock.instant();
        var key = new ApiKey(
                UUID.randomUUID(),
                name.strip(),
                caller.user(),
                secret.substring(0, PREFIX.length() + 4),
                scopes,
                now,
                validFor == null ? null : now.plus(validFor),
                null,
                null);
        transaction.executeWithoutResult(status -> {
            insert(key, secret);
            ledger.record(caller, new Command("api-key.issue", "api-key:" + key.id(), null, key));
        });
        return new ApiKey.Issued(key, secret);
    }

    /// Returns who acts with the secret: its owner, with the roles that the key's scopes let through; empty if it is
    /// unknown, expired or revoked, or its owner is disabled.
    public Optional<Caller> authenticate(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return db.sql("""
                select * from bw_api_key
                where secret_hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)
                """)
                .param("now", Timestamp.from(now))
                .param("hash", digest(secret))
                .query(ApiKeys::key)
                .optional()
                .map(key -> used(key, now))
                .flatMap(this::callerOf);
    }

    /// Notes the use, to the minute: a busy key shall not write at every request.
    private ApiKey used(ApiKey key, Instant now) {
        var last = key.lastUsedAt();
        if (last == null || last.isBefore(now.minus(NOTED_EVERY))) {
            db.sql("update bw_api_key set last_used_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", key.id())
                    .update();
        }
        return key;
    }

    /// Returns the caller's keys, newest first; an administrator's list holds everybody's.
    public List<ApiKey> keys(Caller caller) {
        return db.sql("""
                select * from bw_api_key where owner = :owner or :all order by created_at desc
                """)
                .param("owner", caller.user().value())
                .param("all", caller.is(Role.ADMINISTRATOR))
                .query(ApiKeys::key)
                .list();
    }

    /// Ends a key at once; the caller's own, or any as an administrator.
    ///
    /// @throws AccountException if he has no such key
    public void revoke(Caller caller, UUID id) {
        transaction.executeWithoutResult(status -> {
            var changed = db.sql("""
                    update bw_api_key set revoked_at = :now
                    where id = :id and revoked_at is null and (owner = :owner or :all)
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .param("owner", caller.user().value())
                    .param("all", caller.is(Role.ADMINISTRATOR))
                    .update();
            if (changed == 0) {
                throw new AccountException(AccountRefusal.API_KEY_UNKNOWN);
            }
            ledger.record(caller, new Command("api-key.revoke", "api-key:" + id, null, null));
        });
    }

    private Optional<Caller> callerOf(ApiKey key) {
        return accounts.find(key.owner())
                .filter(user -> !user.disabled())
                .map(user -> new Caller(
                        user.id(), user.name(), narrowed(user.roles(), key.scopes()), user.groups(), Channel.API));
    }

    static Set<Role> narrowed(Set<Role> roles, Set<Scope> scopes) {
        var held = roles.contains(Role.ADMINISTRATOR) ? EnumSet.allOf(Role.class) : EnumSet.copyOf(withViewer(roles));
        var let = scopes.stream().flatMap(scope -> scope.roles().stream()).collect(Collectors.toSet());
        held.retainAll(let);
        return held;
    }

    private static Set<Role> withViewer(Set<Role> roles) {
        var all = EnumSet.of(Role.VIEWER);
        all.addAll(roles);
        return all;
    }

    private void insert(ApiKey key, String secret) {
        db.sql("""
                insert into bw_api_key (id, name, owner, secret_hash, hint, scopes, created_at, expires_at)
                values (:id, :name, :owner, :hash, :hint, :scopes, :createdAt, :expiresAt)
                """)
                .param("id", key.id())
                .param("name", key.name())
                .param("owner", key.owner().value())
                .param("hash", digest(secret))
                .param("hint", key.hint())
                .param("scopes", key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("createdAt", Timestamp.from(key.createdAt()))
                .param("expiresAt", key.expiresAt() == null ? null : Timestamp.from(key.expiresAt()))
                .update();
    }

    private String secret() {
        var secret = new StringBuilder(PREFIX);
        for (int i = 0; i < 40; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    // A secret of 238 random bits needs no slow hash.
    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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

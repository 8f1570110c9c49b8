package org.bildwerk.dam.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final ApiKeyRows rows;
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
        this.rows = new ApiKeyRows(db);
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
        if (validFor != null && (!validFor.isPositive() || validFor.compareTo(LONGEST) > 0)) {
            throw new AccountException(AccountRefusal.API_KEY_VALIDITY);
        }
        // A key that was narrowed cannot make a wider one.
        var widest = accounts.find(caller.user()).map(User::roles).orElse(caller.roles());
        if (!caller.roles().contains(Role.ADMINISTRATOR)
                && !withViewer(caller.roles()).containsAll(narrowed(widest, scopes))) {
            throw new NotAllowedException(caller.name(), "issue a key with the scopes " + scopes, widest);
        }
        var secret = KeySecret.random(random);
        var now = clock.instant();
        var key = new ApiKey(
                UUID.randomUUID(),
                name.strip(),
                caller.user(),
                secret.hint(),
                scopes,
                now,
                validFor == null ? null : now.plus(validFor),
                null,
                null);
        transaction.executeWithoutResult(status -> {
            rows.insert(key, secret);
            ledger.record(caller, new Command("api-key.issue", "api-key:" + key.id(), null, key));
        });
        return new ApiKey.Issued(key, secret.value());
    }

    /// Returns who acts with the secret: its owner, with the roles that the key's scopes let through; empty if it is
    /// unknown, expired or revoked, or its owner is disabled.
    public Optional<Caller> authenticate(String secret) {
        var now = clock.instant();
        return KeySecret.shown(secret)
                .flatMap(shown -> rows.valid(shown, now))
                .map(key -> used(key, now))
                .flatMap(this::callerOf);
    }

    /// Notes the use, to the minute: a busy key shall not write at every request.
    private ApiKey used(ApiKey key, Instant now) {
        var last = key.lastUsedAt();
        if (last == null || last.isBefore(now.minus(NOTED_EVERY))) {
            rows.used(key.id(), now);
        }
        return key;
    }

    /// Returns the caller's keys, newest first; an administrator's list holds everybody's.
    public List<ApiKey> keys(Caller caller) {
        return rows.of(caller.user(), caller.is(Role.ADMINISTRATOR));
    }

    /// Ends a key at once; the caller's own, or any as an administrator.
    ///
    /// @throws AccountException if he has no such key
    public void revoke(Caller caller, UUID id) {
        transaction.executeWithoutResult(status -> {
            if (!rows.revoke(id, caller.user(), caller.is(Role.ADMINISTRATOR), clock.instant())) {
                throw new AccountException(AccountRefusal.API_KEY_UNKNOWN);
            }
            ledger.record(caller, new Command("api-key.revoke", "api-key:" + id, null, null));
        });
    }

    private Optional<Caller> callerOf(ApiKey key) {
        return accounts.find(key.owner()).filter(user -> !user.disabled()).map(user -> narrowed(user, key.scopes()));
    }

    private static Caller narrowed(User user, Set<Scope> scopes) {
        var roles = narrowed(user.roles(), scopes);
        var withheld = withViewer(user.roles());
        withheld.removeAll(roles);
        return new Caller(user.id(), user.name(), roles, user.groups(), Channel.API, new KeyUse(scopes, withheld));
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
}

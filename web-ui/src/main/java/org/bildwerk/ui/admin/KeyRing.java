package org.bildwerk.ui.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKey;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.dam.account.User;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The API keys of everybody, as the administrator who is signed in sees and ends them.
@Component
class KeyRing {

    private final Identity identity;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final Clock clock;

    KeyRing(Identity identity, ApiKeys keys, Accounts accounts, Clock clock) {
        this.identity = identity;
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<ApiKey> keys() {
        return keys.keys(identity.caller());
    }

    Map<UserId, String> owners() {
        return accounts.users(identity.caller()).stream().collect(Collectors.toMap(User::id, User::displayName));
    }

    ApiKey.Issued issue(String name, Set<Scope> scopes, @Nullable Duration validFor) {
        return keys.issue(identity.caller(), name, scopes, validFor);
    }

    void revoke(UUID key) {
        keys.revoke(identity.caller(), key);
    }

    boolean expired(ApiKey key) {
        var end = key.expiresAt();
        return end != null && !Instant.now(clock).isBefore(end);
    }
}

package org.bildwerk.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;

/// Slows down guessing: a user from one address has few attempts, a user from anywhere and an address for all users
/// somewhat more. A success gives the attempt back. Thread-safe.
final class LoginThrottle {

    private final Cache<String, Bucket> attempts;
    private final SignInSettings settings;

    LoginThrottle(SignInSettings settings) {
        this.settings = settings;
        this.attempts = Caffeine.newBuilder()
                .expireAfterAccess(settings.window().multipliedBy(2))
                .maximumSize(50_000)
                .build();
    }

    /// Takes one attempt and returns how long the caller has to wait for it: zero if he may try now.
    Duration take(String user, String address) {
        for (var bucket : List.of(ofAddress(address), ofUserFrom(user, address), ofUser(user))) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return Duration.ofNanos(probe.getNanosToWaitForRefill());
            }
        }
        return Duration.ZERO;
    }

    /// Gives the attempt back after it succeeded. What was tried for the user elsewhere stays counted.
    void giveBack(String user, String address) {
        ofAddress(address).addTokens(1);
        ofUserFrom(user, address).addTokens(settings.attempts());
        ofUser(user).addTokens(1);
    }

    private Bucket ofAddress(String address) {
        return bucket("a|" + address, settings.attemptsPerAddress());
    }

    private Bucket ofUserFrom(String user, String address) {
        return bucket("f|" + address + '|' + user, settings.attempts());
    }

    private Bucket ofUser(String user) {
        return bucket("u|" + user, settings.attemptsPerUser());
    }

    private Bucket bucket(String key, int capacity) {
        return attempts.get(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, settings.window()))
                        .build());
    }
}

package org.bildwerk.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// Slows down guessing: a user from one address has few attempts, an address for all users somewhat more. A success
/// gives the attempt back. Thread-safe.
final class LoginThrottle {

    private final Cache<String, Bucket> attempts = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(50_000)
            .build();
    private final int perUser;
    private final int perAddress;
    private final Duration window;

    LoginThrottle(int perUser, int perAddress, Duration window) {
        this.perUser = perUser;
        this.perAddress = perAddress;
        this.window = window;
    }

    /// Takes one attempt; false means that the caller has to wait.
    boolean take(String user, String address) {
        return bucket("a|" + address, perAddress).tryConsume(1)
                && bucket("u|" + user + '|' + address, perUser).tryConsume(1);
    }

    /// Gives the attempt back after it succeeded.
    void giveBack(String user, String address) {
        bucket("a|" + address, perAddress).addTokens(1);
        bucket("u|" + user + '|' + address, perUser).addTokens(perUser);
    }

    private Bucket bucket(String key, int capacity) {
        return attempts.get(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, window))
                        .build());
    }
}

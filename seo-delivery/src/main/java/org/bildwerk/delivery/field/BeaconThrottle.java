package org.bildwerk.delivery.field;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Counts the beacons of each minute, of one sender and of all. What it remembers of a sender is a digest with a salt
/// that is forgotten after the minute: no address is kept. Thread-safe.
final class BeaconThrottle {

    private static final int MOST_SENDERS = 50_000;
    private static final int IPV4 = 4;
    private static final int NETWORK = 8;

    private final int ofOne;
    private final int ofAll;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Integer> senders = new HashMap<>();
    private final byte[] salt = new byte[16];
    private long minute = -1;
    private int all;

    /// @param ofOne beacons that one address may send in a minute
    /// @param ofAll beacons that are taken in a minute at all
    BeaconThrottle(int ofOne, int ofAll, Clock clock) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
        this.clock = clock;
    }

    synchronized boolean admits(String address) {
        var now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            all = 0;
            senders.clear();
            random.nextBytes(salt);
        }
        var sender = digest(address);
        var count = senders.getOrDefault(sender, 0);
        if (all >= ofAll || count >= ofOne || (count == 0 && senders.size() >= MOST_SENDERS)) {
            return false;
        }
        all++;
        senders.put(sender, count + 1);
        return true;
    }

    private int digest(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Arrays.hashCode(digest.digest(network(address)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    /// Whoever has one address of IPv6 has all of its network.
    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > IPV4 ? Arrays.copyOf(bytes, NETWORK) : bytes;
        } catch (IllegalArgumentException noLiteral) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}

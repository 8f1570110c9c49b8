package org.bildwerk.bench.credential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Changes one byte of a signed file at a time: every byte for our reader (of the ten kilobytes of padding every
/// sixteenth), three of each part for the others, too.
final class Tampering {

    private static final int[] MASKS = {0x01, 0xFF};
    private static final int COMPARED_PER_PART = 3;
    private static final int PADDING = 4096;
    private static final int PADDING_STEP = 16;

    private final OwnReader own;
    private final Oracles oracles;
    private final String trust;

    private long changed;
    private long stillHolding;
    private long compared;
    private final List<String> breaches = new ArrayList<>();
    private final TreeSet<String> unprotected = new TreeSet<>();
    private final Map<String, Integer> differences = new TreeMap<>();
    private int unexplained;

    Tampering(OwnReader own, Oracles oracles, String trust) {
        this.own = own;
        this.oracles = oracles;
        this.trust = trust;
    }

    void run(ImageKind kind, byte[] signed) throws IOException {
        var map = new RegionMap(kind, signed);
        if (!map.coversEvery(signed)) {
            throw new IllegalStateException("The parts of the %s do not cover it".formatted(kind));
        }
        for (var region : map.regions()) {
            changeEvery(kind, signed, region, map.isProtected(region));
            compareSome(kind, signed, region);
        }
    }

    private void changeEvery(ImageKind kind, byte[] signed, Region region, boolean isProtected) {
        int step = region.to() - region.from() > PADDING && !isProtected ? PADDING_STEP : 1;
        for (int at = region.from(); at < region.to(); at += step) {
            for (int mask : MASKS) {
                changed++;
                if (!changed(signed, at, mask, file -> own.read(kind.mimeType, file))
                        .holds()) {
                    continue;
                }
                stillHolding++;
                unprotected.add(kind + " " + region.name());
                if (isProtected) {
                    breaches.add("%s %s, byte %d ^ %02X".formatted(kind, region.name(), at, mask));
                }
            }
        }
    }

    private void compareSome(ImageKind kind, byte[] signed, Region region) throws IOException {
        int size = region.to() - region.from();
        for (int i = 0; i < Math.min(size, COMPARED_PER_PART); i++) {
            int at = region.from() + (int) ((long) (size - 1) * i / Math.max(1, COMPARED_PER_PART - 1));
            for (int mask : MASKS) {
                compare(kind, signed, region, at, mask);
            }
        }
    }

    private void compare(ImageKind kind, byte[] signed, Region region, int at, int mask) throws IOException {
        var file = signed.clone();
        file[at] ^= (byte) mask;
        var ours = own.read(kind.mimeType, file);
        for (var oracle : List.of(Oracles.OLD, Oracles.NEW)) {
            var theirs = oracles.ask(oracle, kind.mimeType, file, trust);
            if (!ours.parsed() || !theirs.parsed()) {
                continue;
            }
            compared++;
            if (!ours.equals(theirs)) {
                var reason = Difference.reason(region, ours, theirs, oracle);
                unexplained += reason.isPresent() ? 0 : 1;
                var words = "%s %s: we %s, %s %s: %s"
                        .formatted(kind, region.name(), ours, oracle, theirs, reason.orElse("why is not known"));
                differences.merge(words, 1, Integer::sum);
            }
        }
    }

    private interface Reading {
        Verdict read(byte[] file);
    }

    /// Changes the byte, reads, and changes it back.
    private static Verdict changed(byte[] file, int at, int mask, Reading reading) {
        file[at] ^= (byte) mask;
        try {
            return reading.read(file);
        } finally {
            file[at] ^= (byte) mask;
        }
    }

    long changed() {
        return changed;
    }

    long stillHolding() {
        return stillHolding;
    }

    long compared() {
        return compared;
    }

    /// Returns the changes of protected bytes that our reader let pass.
    List<String> breaches() {
        return breaches;
    }

    /// Returns the parts of which some byte can change unnoticed.
    TreeSet<String> unprotected() {
        return unprotected;
    }

    int unexplained() {
        return unexplained;
    }

    /// Returns how the verdicts differ where both readers came to one, and why, with how often.
    Map<String, Integer> differences() {
        return differences;
    }
}

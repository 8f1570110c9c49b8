package org.bildwerk.delivery.rendition;

import java.util.LinkedHashMap;
import java.util.Optional;

/// Remembers rows of signed renditions, so that a warm picture costs no query of its own. Only rows that never
/// change come here; what was withdrawn is not asked for any more. Thread-safe.
final class RecentlyKept {

    private static final int MOST = 10_000;

    private final LinkedHashMap<String, KeptRendition> rows = new LinkedHashMap<>(64, 0.75f, true);

    synchronized Optional<KeptRendition> find(String address) {
        return Optional.ofNullable(rows.get(address));
    }

    synchronized void add(String address, KeptRendition kept) {
        rows.put(address, kept);
        if (rows.size() > MOST) {
            rows.pollFirstEntry();
        }
    }
}

package org.bildwerk.indexer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The order of a result. Ties are broken by id, so that paging never repeats or skips.
public enum SortOrder {
    /// Best match first; newest first where no text was asked for.
    RELEVANCE,
    NEWEST,
    OLDEST,
    /// Last changed first.
    CHANGED,
    /// By title, or by file name where there is none.
    NAME,
    /// Largest file first.
    SIZE;

    /// Returns the name in URLs.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns all keys, for messages.
    static String keys() {
        return Arrays.stream(values()).map(SortOrder::key).collect(Collectors.joining(", "));
    }

    /// Reads what [#key()] returns.
    public static Optional<SortOrder> of(String key) {
        return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
    }
}

package org.bildwerk.delivery.purge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a cache should forget. The tags stand in the `Cache-Tag` and `Surrogate-Key` of what it holds; who has no tags
/// takes the address and what begins with the prefixes.
///
/// @param asset key of the picture
/// @param addresses paths
/// @param prefixes beginnings of paths
public record Purge(
        Instant at, Reason reason, String asset, List<String> tags, List<String> addresses, List<String> prefixes) {

    public Purge {
        tags = List.copyOf(tags);
        addresses = List.copyOf(addresses);
        prefixes = List.copyOf(prefixes);
    }

    Purge tagged(String tag) {
        var more = Stream.concat(tags.stream(), Stream.of(tag)).toList();
        return new Purge(at, reason, asset, more, addresses, prefixes);
    }

    /// Why something stopped being right.
    public enum Reason {
        /// A new publication took its place.
        REPLACED,
        /// It was taken off the site, by a person or because its rights ended.
        WITHDRAWN,
        /// It is on the site, but its rights forbid to show it now.
        CLOSED
    }
}

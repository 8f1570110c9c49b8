package org.bildwerk.delivery.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the pages of a site are spread over files.
///
/// @param state of the site that it was made from
record SitemapPlan(String state, List<Part> parts) {

    SitemapPlan {
        parts = List.copyOf(parts);
    }

    /// One file.
    ///
    /// @param number counts from 1
    /// @param digest stands for its content: the same digest, the same file
    /// @param after address before its first page
    record Part(int number, String after, int pages, Instant modifiedAt, String digest) {}

    Optional<Part> part(int number) {
        return number >= 1 && number <= parts.size() ? Optional.of(parts.get(number - 1)) : Optional.empty();
    }

    /// Returns what stands for the content of the index.
    String digest() {
        return Digests.of(parts.stream().map(Part::digest).toList().toString());
    }
}

package org.bildwerk.delivery.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.site.PagesReport.Rejection;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// Where the pages of a site are told, and how the latest reading went.
///
/// @param waiting whether a reading is ordered and not over
/// @param last null before the first reading
public record PageFeed(
        URI address,
        Duration every,
        boolean waiting,
        @Nullable Reading last) {

    /// How a reading went.
    ///
    /// @param why it could not be read, or not as a whole; null else
    /// @param taken whether its pages were taken
    /// @param left the first parts that were left out; the counts tell how many there are
    public record Reading(Instant at, Answer.@Nullable Failed why, boolean taken, Counts counts, List<Rejection> left) {

        private static final int MOST_LEFT = 10;

        public Reading {
            left = left.stream().limit(MOST_LEFT).toList();
        }
    }

    /// What became of its pages.
    ///
    /// @param left parts that were left out
    public record Counts(int added, int changed, int unchanged, int removed, int left) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /// Returns how many pages it named that were taken.
        public int pages() {
            return added + changed + unchanged;
        }
    }
}

package org.bildwerk.delivery.audit;

import java.time.Instant;
import java.util.Locale;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// One audit of the pages of a site.
///
/// @param why it looked at nothing, or not at all pages; null else
/// @param endedAt null while it is not over
public record PageAudit(
        JobId job,
        State state,
        Counts counts,
        Answer.@Nullable Failed why,
        String orderedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /// What was looked at.
    ///
    /// @param listed pages that were to be looked at
    /// @param pages that were looked at
    /// @param unread pages and lists that could not be read
    /// @param pictures image tags of ours on them
    /// @param others image tags with pictures of others
    public record Counts(int listed, int pages, int unread, int pictures, int others) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /// Where it stands.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /// Returns the name in the API: `running`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Tells whether it may still find something.
        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }
}

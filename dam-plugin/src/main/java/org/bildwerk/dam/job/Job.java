package org.bildwerk.dam.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A piece of work as the database knows it at one moment.
public record Job(
        JobId id,
        String kind,
        String title,
        Lane lane,
        int priority,
        State state,
        UserId owner,
        String ownerName,
        JsonNode payload,
        boolean cancelRequested,
        Counts counts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /// How many items stand where.
    public record Counts(int total, int waiting, int running, int done, int failed, int cancelled) {

        /// Returns how many items are finished, one way or the other.
        public int finished() {
            return done + failed + cancelled;
        }
    }

    /// Returns how much is finished, from 0 to 1.
    public double progress() {
        return counts.total() == 0 ? (state.finished() ? 1 : 0) : (double) counts.finished() / counts.total();
    }

    /// Returns how many items a second are done since the job started; 0 before.
    public double itemsPerSecond(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        var seconds = Duration.between(startedAt, finishedAt == null ? now : finishedAt)
                        .toMillis()
                / 1000.0;
        return seconds <= 0 ? 0 : (counts.done() + counts.failed()) / seconds;
    }

    /// Estimates how long the rest takes at the present rate; empty while there is no rate, or nothing is left.
    public Optional<Duration> timeLeft(Instant now) {
        var rate = itemsPerSecond(now);
        var left = counts.waiting() + counts.running();
        return rate == 0 || left == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(left / rate * 1000)));
    }
}

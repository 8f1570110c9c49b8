package org.bildwerk.dam.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job as the API shows it.
///
/// @param progress from 0 to 1
/// @param secondsLeft estimate; null while there is none
record JobReport(
        JobId id,
        String kind,
        String title,
        String lane,
        int priority,
        String state,
        String owner,
        boolean cancelRequested,
        Job.Counts counts,
        double progress,
        double itemsPerSecond,
        @Nullable Long secondsLeft,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static JobReport of(Job job, Instant now) {
        return new JobReport(
                job.id(),
                job.kind(),
                job.title(),
                job.lane().key(),
                job.priority(),
                job.state().key(),
                job.ownerName(),
                job.cancelRequested(),
                job.counts(),
                job.progress(),
                job.itemsPerSecond(now),
                job.timeLeft(now).map(Duration::toSeconds).orElse(null),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }
}

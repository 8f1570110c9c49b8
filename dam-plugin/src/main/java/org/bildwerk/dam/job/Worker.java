package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one claimed item and writes down how it went. Thread-safe.
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Map<String, JobHandler> handlers;
    private final WorkTable table;
    private final JobTable jobs;
    private final int attempts;

    Worker(Map<String, JobHandler> handlers, WorkTable table, JobTable jobs, int attempts) {
        this.handlers = handlers;
        this.table = table;
        this.jobs = jobs;
        this.attempts = attempts;
    }

    void run(ClaimedItem item) {
        var handler = handlers.get(item.kind());
        if (handler == null) {
            table.again(item, ItemFailure.of(JobRefusal.NO_HANDLER), Duration.ofSeconds(5));
            return;
        }
        var running = new RunningItem(item, table);
        try {
            handler.handle(running);
            if (running.toldToStop()) {
                table.cancelled(item);
            } else {
                table.done(item, running.result());
            }
        } catch (InterruptedException e) {
            table.again(item, ItemFailure.of(JobRefusal.NODE_STOPPED), Duration.ZERO);
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            afterFailure(item, e);
        }
        closeIfLast(item.job());
    }

    private void afterFailure(ClaimedItem item, Throwable failure) {
        var why = ItemFailure.of(failure);
        if (failure instanceof AttemptFailure known && known.cancelled()) {
            table.cancelled(item);
        } else if (failure instanceof AttemptFailure known && known.permanent()) {
            LOG.info("{} {} failed: {}", item.kind(), item.subject(), why.reason());
            table.failed(item, why);
        } else if (item.attempts() >= attempts) {
            logForGood(item, failure, why);
            table.failed(item, why);
        } else {
            LOG.info("{} {} failed, attempt {}: {}", item.kind(), item.subject(), item.attempts(), why.reason());
            table.again(item, why, pause(failure, item.attempts()));
        }
    }

    /// What knows of itself why it failed says it in a line.
    private static void logForGood(ClaimedItem item, Throwable failure, ItemFailure why) {
        if (failure instanceof AttemptFailure) {
            LOG.warn("{} {} failed for good: {}", item.kind(), item.subject(), why.reason());
        } else {
            LOG.warn("{} {} failed for good", item.kind(), item.subject(), failure);
        }
    }

    private static Duration pause(Throwable failure, int attempts) {
        return failure instanceof AttemptFailure known
                ? known.retryAfter()
                        .filter(after -> after.compareTo(LONGEST_WAIT) < 0)
                        .orElseGet(() -> pause(attempts))
                : pause(attempts);
    }

    private void closeIfLast(JobId job) {
        if (!table.hasUnfinished(job)) {
            jobs.close(job);
        }
    }

    static Duration pause(int attempts) {
        var pause = Duration.ofMillis(500L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

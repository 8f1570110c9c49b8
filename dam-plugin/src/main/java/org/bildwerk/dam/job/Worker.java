package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one claimed item and writes down how it went. Thread-safe.
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

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
            table.again(item, "This node has no handler for it", Duration.ofSeconds(5));
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
            table.again(item, "The node stopped", Duration.ZERO);
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            afterFailure(item, e);
        }
        closeIfLast(item.job());
    }

    private void afterFailure(ClaimedItem item, Throwable failure) {
        var reason = reason(failure);
        if (failure instanceof PermanentFailure) {
            LOG.info("{} {} failed: {}", item.kind(), item.subject(), reason);
            table.failed(item, reason);
        } else if (item.attempts() >= attempts) {
            LOG.warn("{} {} failed for good", item.kind(), item.subject(), failure);
            table.failed(item, reason);
        } else {
            LOG.info("{} {} failed, attempt {}: {}", item.kind(), item.subject(), item.attempts(), reason);
            table.again(item, reason, pause(item.attempts()));
        }
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

    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}

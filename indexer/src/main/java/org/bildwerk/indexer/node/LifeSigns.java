package org.bildwerk.indexer.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.bildwerk.indexer.SearchRefusal;

/// Tells whether a process that starts is still worth waiting for.
///
/// A start takes as long as the machine needs: it is given up only where neither a log grew nor the process and its
/// children computed for a while, or where it has taken longer than any machine should need. Not thread-safe: one
/// waiter asks.
final class LifeSigns {
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    /// An idle virtual machine computes a little, too.
    private static final Duration WORK = Duration.ofSeconds(1);

    private final ProcessHandle process;
    private final List<Path> logs;
    private final LongSupplier nanoTime;
    private final long begun;
    private long lastSign;
    private long lastLength;
    private Duration lastWork;

    LifeSigns(ProcessHandle process, List<Path> logs, LongSupplier nanoTime) {
        this.process = process;
        this.logs = List.copyOf(logs);
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
        lastSign = begun;
        lastLength = length();
        lastWork = work();
    }

    /// Answers whether to wait on; to be asked every few seconds at least.
    boolean goOn() {
        return !isOverdue() && !isSilent();
    }

    /// Returns why it is not waited for any longer, with the time that was waited.
    NodeFailed givenUp() {
        var where = "see " + logs;
        return isOverdue()
                ? new NodeFailed(where, SearchRefusal.SEARCH_SLOW, LIMIT.toMinutes())
                : new NodeFailed(where, SearchRefusal.SEARCH_STUCK, SILENCE.toMinutes());
    }

    private boolean isOverdue() {
        return nanoTime.getAsLong() - begun > LIMIT.toNanos();
    }

    private boolean isSilent() {
        var length = length();
        var work = work();
        if (length != lastLength || work.minus(lastWork).abs().compareTo(WORK) >= 0) {
            lastSign = nanoTime.getAsLong();
            lastLength = length;
            lastWork = work;
        }
        return nanoTime.getAsLong() - lastSign > SILENCE.toNanos();
    }

    private long length() {
        return logs.stream().mapToLong(log -> log.toFile().length()).sum();
    }

    private Duration work() {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(part -> part.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}

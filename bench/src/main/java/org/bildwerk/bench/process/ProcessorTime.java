package org.bildwerk.bench.process;

import java.time.Duration;
import java.util.stream.Stream;

/// Processor time that processes have used so far, all cores together: what a busy machine changes less than the clock.
public final class ProcessorTime {

    private ProcessorTime() {}

    /// Returns the seconds of this very process.
    public static double own() {
        return seconds(Stream.of(ProcessHandle.current()));
    }

    /// Returns the seconds of a process and of all that it started and that still run.
    public static double ofTree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> seconds(Stream.concat(Stream.of(root), root.descendants())))
                .orElse(0.0);
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }
}

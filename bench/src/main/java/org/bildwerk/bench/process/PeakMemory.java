package org.bildwerk.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory that a process holds, or the most that it held at once, native libraries and all, as Linux tells it.
public final class PeakMemory {

    private static final Path RESET = Path.of("/proc/self/clear_refs");

    private PeakMemory() {}

    /// Returns megabytes of this process since the start or the last [#forget()]; -1 where nobody tells.
    public static double megabytes() throws IOException {
        return megabytes(ProcessHandle.current().pid());
    }

    /// Returns megabytes of a process since its start; -1 where nobody tells.
    public static double megabytes(long pid) throws IOException {
        return told(pid, "VmHWM");
    }

    /// Returns the megabytes that a process holds now; -1 where nobody tells.
    public static double now(long pid) throws IOException {
        return told(pid, "VmRSS");
    }

    private static double told(long pid, String name) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /// Begins anew with what is held now.
    public static void forget() throws IOException {
        if (Files.isWritable(RESET)) {
            Files.writeString(RESET, "5");
        }
    }
}

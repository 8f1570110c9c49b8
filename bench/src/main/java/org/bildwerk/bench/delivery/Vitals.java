package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.bench.process.Commands;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.e2e.Api;

/// What the application's process holds at one moment. Needs Linux.
///
/// @param residentMegabytes of the process, native libraries and all, before its garbage is collected
/// @param heapMegabytes what Java holds for long after its garbage is collected
/// @param outsideMegabytes resident memory without Java's whole heap
/// @param files that are open, connections among them
/// @param cacheMegabytes renditions on disk
record Vitals(
        double residentMegabytes,
        double heapMegabytes,
        double outsideMegabytes,
        double files,
        double threads,
        double cacheMegabytes) {

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String HEAP = "_bytes{area=\"heap\"";

    /// Looks, and has the garbage collected for that.
    static Vitals of(long pid, Api api) throws IOException, InterruptedException {
        double resident = PeakMemory.now(pid);
        double committed = Meters.read(api).sum("jvm_memory_committed" + HEAP) / MEGABYTE;
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Commands.run(Path.of("."), List.of(jcmd, Long.toString(pid), "GC.run"));
        var meters = Meters.read(api);
        return new Vitals(
                resident,
                meters.sum("jvm_gc_live_data_size_bytes") / MEGABYTE,
                resident - committed,
                count(pid, "fd"),
                count(pid, "task"),
                meters.sum("bildwerk_delivery_cache_bytes") / MEGABYTE);
    }

    private static double count(long pid, String kind) throws IOException {
        try (var entries = Files.list(Path.of("/proc", Long.toString(pid), kind))) {
            return entries.count();
        }
    }
}

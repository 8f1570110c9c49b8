package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bildwerk.bench.process.NodeScript;
import org.bildwerk.bench.process.PeakMemory;

/// sharp, in one process of Node, making a ladder by as many calls as it has files. For one thread.
final class SharpLadder implements AutoCloseable {

    private final NodeScript script;
    private final String versions;

    /// @param peers where the packages lie
    SharpLadder(Path peers) throws IOException, InterruptedException {
        script = NodePeers.install(peers).script("ladder.mjs");
        versions = script.line().replaceAll("[{}\"]", "").replace(",", ", ").replace(":", " ");
    }

    /// Returns the versions of sharp and of its libraries.
    String versions() {
        return versions;
    }

    /// Returns the most memory that its process held.
    double peakMegabytes() throws IOException {
        return PeakMemory.megabytes(script.pid());
    }

    /// What a ladder cost.
    ///
    /// @param bytes of all files together
    record Cost(double processorMillis, double wallMillis, long bytes) {}

    /// Makes the ladder and writes it as `{width}.{type}` into a folder.
    Cost make(Path source, Path folder, List<Integer> widths, boolean mozjpeg) throws IOException {
        return script.ask(
                Map.of("source", source.toString(), "folder", folder.toString(), "widths", widths, "mozjpeg", mozjpeg),
                Cost.class);
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}

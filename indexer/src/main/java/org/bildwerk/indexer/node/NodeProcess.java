package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One running Elasticsearch process that is certainly ours.
///
/// @param handle the process, a child of nobody: it survives the application and can be adopted
/// @param port its HTTP port on loopback
record NodeProcess(ProcessHandle handle, int port) {

    /// Finds the process that a record names, if it still runs and works on the given folder.
    static Optional<NodeProcess> find(NodeRecord found, Path root) {
        return ProcessHandle.of(found.pid())
                .map(handle -> new NodeProcess(handle, found.port()))
                .filter(process -> process.isAlive() && process.worksOn(root));
    }

    /// Answers whether it runs; one that has ended but was not yet reaped does not.
    boolean isAlive() {
        return handle.isAlive() && !isZombie();
    }

    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException | IndexOutOfBoundsException _) {
            return false;
        }
    }

    private boolean worksOn(Path root) {
        var mark = NodeConfiguration.mark(root);
        try {
            var line = Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(line.split("\0")).contains(mark);
        } catch (IOException _) {
            return handle.info()
                    .arguments()
                    .map(arguments -> Arrays.asList(arguments).contains(mark))
                    .orElse(false);
        }
    }

    /// Ends the process: politely first, then by force.
    void end(Duration patience) {
        if (!handle.destroy()) {
            return;
        }
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            handle.destroyForcibly();
        } catch (InterruptedException _) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

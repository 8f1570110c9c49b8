package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One running Elasticsearch process that is certainly ours.
///
/// @param handle the process, a child of nobody: it survives the application and can be adopted
/// @param port its HTTP port on loopback
record NodeProcess(ProcessHandle handle, int port) {

    /// Finds the node that works on a folder, whoever started it and however far it got.
    ///
    /// Looks at the marks in the command lines of all processes, which no crash can make out of date.
    static Optional<NodeProcess> on(Path root) {
        var folder = NodeConfiguration.folderMark(root);
        return ProcessHandle.allProcesses()
                .filter(handle -> arguments(handle).contains(folder))
                .flatMap(handle -> port(handle).map(port -> new NodeProcess(handle, port)).stream())
                .filter(NodeProcess::isAlive)
                .findFirst();
    }

    private static Optional<Integer> port(ProcessHandle handle) {
        return arguments(handle).stream()
                .filter(argument -> argument.startsWith(NodeConfiguration.PORT_MARK))
                .map(argument -> Integer.valueOf(argument.substring(NodeConfiguration.PORT_MARK.length())))
                .findFirst();
    }

    private static List<String> arguments(ProcessHandle handle) {
        try {
            // The JDK cuts long command lines; Linux tells them whole.
            var line = Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(line.split("\0"));
        } catch (IOException _) {
            return handle.info().arguments().map(Arrays::asList).orElse(List.of());
        }
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

    /// Ends the process: politely first, then by force.
    void end(Duration patience) {
        if (!handle.destroy()) {
            return;
        }
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            handle.destroyForcibly();
            // The kernel takes a moment even then; whoever asked relies on the process being gone.
            handle.onExit().join();
        } catch (InterruptedException _) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

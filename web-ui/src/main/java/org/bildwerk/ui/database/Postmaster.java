package org.bildwerk.ui.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server process, as its own `postmaster.pid` names it.
///
/// @param process the process
/// @param port the port it listens on
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_PORT = 3;

    /// Finds the living server of a cluster. A number that meanwhile belongs to some other program is not taken for
    /// it, and the stale file is removed, because the server itself would believe it.
    static Optional<Postmaster> find(PostgresFolder folder) throws IOException {
        var file = folder.data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= LINE_PORT) {
            return Optional.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        if (process.isPresent() && !serves(process.get(), folder.data())) {
            Files.delete(file);
            return Optional.empty();
        }
        return process.map(alive ->
                new Postmaster(alive, Integer.parseInt(lines.get(LINE_PORT).strip())));
    }

    /// Tells whether the process is a server over this folder; one whose command line we may not read is taken for it.
    /// A dead one that nobody has reaped yet (process 1 of a container may never do it) is none.
    private static boolean serves(ProcessHandle process, Path data) throws IOException {
        var state = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (Files.exists(state) && Files.readString(state).contains(") Z ")) {
            return false;
        }
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElse(true);
    }
}

package org.bildwerk.ui.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// Runs `initdb` and `pg_ctl` over one cluster, as the user that PostgreSQL agrees to.
final class PostgresCommands {

    static final String USER = "bildwerk";

    private static final long LONG_LOG = 10_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Small, and as durable as PostgreSQL is.
    private static final String SETTINGS = String.join(
            " -c ",
            "",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "max_wal_size=256MB",
            "fsync=on",
            "synchronous_commit=on",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private final PostgresFolder folder;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    PostgresCommands(PostgresFolder folder, PostgresBinaries binaries, ServerUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    /// Makes the cluster aside and moves it into place, so that a kill in between leaves none rather than half of one.
    void initialise(String password) throws IOException {
        var half = folder.path().resolve("data.half");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectory(half);
        var passwordFile = Files.createTempFile(folder.log(), "password", "");
        try {
            Files.writeString(passwordFile, password);
            user.own(half);
            user.own(passwordFile);
            run(
                    "initdb",
                    "--pgdata=" + half,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Starts the server in a session of its own, so that Ctrl-C in the terminal reaches us alone, and waits until it
    /// accepts connections.
    void start(int port) throws IOException {
        if (Files.exists(folder.logFile()) && Files.size(folder.logFile()) > LONG_LOG) {
            Files.move(folder.logFile(), folder.log().resolve("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        run(
                "pg_ctl",
                "start",
                "--pgdata=" + folder.data(),
                "--log=" + folder.logFile(),
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--options=-c port=" + port + SETTINGS);
    }

    void stop() throws IOException {
        run("pg_ctl", "stop", "--pgdata=" + folder.data(), "--mode=fast", "--wait", "--timeout=60");
    }

    private void run(String program, String... arguments) throws IOException {
        var command = user.command(binaries.program(program));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("bildwerk-" + program, ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            if (!process.waitFor(PATIENCE.plusSeconds(30).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseException(program + " does not end", folder.path(), null);
            }
            if (process.exitValue() != 0) {
                var said = Files.readString(output, StandardCharsets.UTF_8).strip();
                throw new DatabaseException(program + " failed: " + said, folder.path(), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(program + " was interrupted", folder.path(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

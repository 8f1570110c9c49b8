package org.bildwerk.ui.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bildwerk.ui.home.HomeFolder;
import org.bildwerk.ui.home.RunFolder;
import org.bildwerk.ui.home.RunningPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running PostgreSQL over the home folder. It is up once built; it is restarted on the same port when it dies, and
/// ended in order on close. Thread-safe: one start or stop at a time.
///
/// The caller holds the home's lock, so a server found alive is one that a killed application left: it is ended first.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String NAME = "postgres";
    private static final String DATABASE = "bildwerk";

    private final PostgresFolder folder;
    private final PostgresCommands commands;
    private final RunFolder run;
    private final Clock clock;
    private final String password;
    private final ScheduledExecutorService watch;
    private int port;
    private boolean closed;

    public EmbeddedPostgres(HomeFolder home, Clock clock) {
        this.folder = new PostgresFolder(home.postgres());
        this.run = new RunFolder(home);
        this.clock = clock;
        try {
            Files.createDirectories(folder.log());
            var user = ServerUser.forFolder(folder.path());
            this.commands = new PostgresCommands(folder, PostgresBinaries.unpack(folder, Platform.current()), user);
            user.own(folder.log());
            this.password = password(folder);
            if (!Files.isDirectory(folder.data())) {
                LOG.info("Making the database in {}", folder.data());
                commands.initialise(password);
            }
            user.own(folder.data());
            endOrphan();
            start(freePort(run.read(NAME).map(RunningPart::port).orElse(0)));
            createDatabase();
            watch = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("postgres-watch").factory());
            watch.scheduleWithFixedDelay(this::restartIfDead, 1, 1, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new DatabaseException("The server does not start: " + e.getMessage(), folder.path(), e);
        }
    }

    /// Where it answers; the same for the life of this object.
    public EmbeddedConnection connection() {
        return connection(port, password);
    }

    /// The way into our database of a server that somebody else started.
    static EmbeddedConnection connection(int port, String password) {
        return new EmbeddedConnection(jdbcUrl(port, DATABASE), PostgresCommands.USER, password);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.shutdown();
        try {
            if (Postmaster.find(folder).isPresent()) {
                commands.stop();
            }
            run.remove(NAME);
        } catch (IOException e) {
            throw new DatabaseException("The server does not end: " + e.getMessage(), folder.path(), e);
        }
    }

    /// Stops watching and leaves the server running, as a killed application does.
    synchronized void abandon() {
        closed = true;
        watch.shutdown();
    }

    private void endOrphan() throws IOException {
        if (Postmaster.find(folder).isPresent()) {
            LOG.warn("A PostgreSQL of an earlier start is still running in {}: ending it", folder.data());
            commands.stop();
        }
    }

    private synchronized void start(int onPort) throws IOException {
        commands.start(onPort);
        port = onPort;
        var server = Postmaster.find(folder)
                .orElseThrow(() -> new DatabaseException("The server ended at once", folder.path(), null));
        run.write(NAME, new RunningPart(server.process().pid(), port, clock.instant(), null));
        LOG.info(
                "PostgreSQL is up on 127.0.0.1:{} (process {})",
                port,
                server.process().pid());
    }

    /// Starts a server that died again, and tries for as long as it does not come back.
    private synchronized void restartIfDead() {
        try {
            if (!closed && Postmaster.find(folder).isEmpty()) {
                LOG.error("PostgreSQL died: restarting it on port {}", port);
                start(port);
            }
        } catch (IOException | DatabaseException e) {
            LOG.error("PostgreSQL does not come back, trying again: see {}", folder.logFile(), e);
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), PostgresCommands.USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The server does not let us in: " + e.getMessage(), folder.path(), e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String password(PostgresFolder folder) throws IOException {
        if (!Files.exists(folder.password())) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var half = Files.createTempFile(folder.path(), "password", "");
            Files.writeString(half, HexFormat.of().formatHex(bytes));
            Files.move(half, folder.password(), StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(folder.password());
    }

    /// Keeps the wished port where it is free, so that tools that were pointed at it still find it.
    private static int freePort(int wished) throws IOException {
        try (var socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wished == 0) {
                throw e;
            }
            return freePort(0);
        }
    }
}

package org.bildwerk.dam.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node's line to the others: one database connection that listens for their commits and holds the locks that say
/// which consumers run here. When the node dies the database ends the connection, and another node takes over at once.
/// Thread-safe.
final class NodeLink {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);
    private static final int LISTEN_MILLIS = 250;
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int LOCK_CLASS = 0x62770001;

    private final DataSource dataSource;
    private final Signals signals;
    private final Set<String> wanted;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    NodeLink(DataSource dataSource, Signals signals, Set<String> wanted) {
        this.dataSource = dataSource;
        this.signals = signals;
        this.wanted = Set.copyOf(wanted);
    }

    void start() {
        stopped = false;
        thread = Thread.ofPlatform().name("bildwerk-node-link").daemon().start(this::run);
    }

    void stop() throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.join();
        }
    }

    /// Tells whether this node is the one to run the consumer.
    boolean holds(String consumer) {
        return held.contains(consumer);
    }

    private void run() {
        while (!stopped) {
            try (var connection = dataSource.getConnection()) {
                serve(connection);
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warn("The line to the database broke ({}); trying again", e.getMessage());
                    pause();
                }
            } finally {
                held.clear();
            }
        }
    }

    private void serve(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen bw_event");
            statement.execute("listen bw_job");
            var line = connection.unwrap(PGConnection.class);
            while (!stopped) {
                takeLocks(connection);
                for (var notification : line.getNotifications(LISTEN_MILLIS)) {
                    (notification.getName().equals("bw_job") ? signals.jobs() : signals.events()).raise();
                }
            }
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void takeLocks(Connection connection) throws SQLException {
        for (var consumer : wanted) {
            if (!held.contains(consumer) && lock(connection, consumer)) {
                held.add(consumer);
                signals.events().raise();
            }
        }
    }

    private static boolean lock(Connection connection, String consumer) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            query.setInt(1, LOCK_CLASS);
            query.setString(2, consumer);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}

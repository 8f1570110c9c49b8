package org.bildwerk.indexer.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Keeps all nodes on one database from rebuilding at once, by an advisory lock of PostgreSQL.
final class RebuildLock {
    /// "bwindex" in ASCII: any number that nobody else takes will do.
    private static final long KEY = 0x6277696e646578L;

    private final DataSource database;

    RebuildLock(DataSource database) {
        this.database = database;
    }

    /// Work that may fail for want of the server.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /// Does the work if no other node holds the lock.
    ///
    /// @return whether it was done
    boolean whileHeld(Work work) throws IOException {
        try (var connection = database.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IOException("The database did not give the lock for a rebuild", e);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}

package org.bildwerk.ui.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.bildwerk.ui.home.AlreadyRunningException;
import org.bildwerk.ui.home.HomeFolder;
import org.bildwerk.ui.home.HomeLock;
import org.bildwerk.ui.home.RunFolder;

/// A way into the embedded database for work beside the application: into the running one where there is one, else into
/// one started for as long as this is open.
public final class DatabaseAccess implements AutoCloseable {

    /// Ends what was started for this access; nothing where it was running before.
    private interface End {
        void run() throws IOException;
    }

    private final EmbeddedConnection connection;
    private final End end;

    private DatabaseAccess(EmbeddedConnection connection, End end) {
        this.connection = connection;
        this.end = end;
    }

    /// Enters the running database, or starts it.
    public static DatabaseAccess open(HomeFolder home) {
        HomeLock lock;
        try {
            lock = HomeLock.acquire(home);
        } catch (AlreadyRunningException running) {
            return running(home);
        }
        return started(home, lock);
    }

    /// Starts the database for this access alone.
    ///
    /// @throws AlreadyRunningException if an application is running on this home
    public static DatabaseAccess openAlone(HomeFolder home) {
        return started(home, HomeLock.acquire(home));
    }

    private static DatabaseAccess started(HomeFolder home, HomeLock lock) {
        try {
            var server = new EmbeddedPostgres(home, Clock.systemUTC());
            return new DatabaseAccess(server.connection(), () -> {
                server.close();
                lock.close();
            });
        } catch (RuntimeException failure) {
            try {
                lock.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private static DatabaseAccess running(HomeFolder home) {
        var folder = new PostgresFolder(home.postgres());
        var server = new RunFolder(home)
                .read("postgres")
                .orElseThrow(() -> new DatabaseException(
                        "The application is running, but not its database: wait until it is up, or stop it",
                        folder.path(),
                        null));
        try {
            var password = Files.readString(folder.password());
            return new DatabaseAccess(EmbeddedPostgres.connection(server.port(), password), () -> {});
        } catch (IOException e) {
            throw new DatabaseException("The password cannot be read: " + e.getMessage(), folder.path(), e);
        }
    }

    public EmbeddedConnection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        end.run();
    }
}

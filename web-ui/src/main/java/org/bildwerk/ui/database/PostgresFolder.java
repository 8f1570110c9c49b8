package org.bildwerk.ui.database;

import java.nio.file.Path;

/// Names the parts of the database's folder.
///
/// @param path the folder `postgres` of the home
record PostgresFolder(Path path) {

    /// The cluster; belongs to the user that the server runs as.
    Path data() {
        return path.resolve("data");
    }

    /// The server's own log, and what it reads once; belongs to the same user.
    Path log() {
        return path.resolve("log");
    }

    Path logFile() {
        return log().resolve("postgres.log");
    }

    /// The generated password; belongs to the user that the application runs as.
    Path password() {
        return path.resolve("password");
    }
}

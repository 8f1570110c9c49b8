package org.bildwerk.ui.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Names the parts of the home folder. The folder is closed to other users, except that under root they may pass
/// through it, because the servers then run as somebody else.
///
/// @param path the absolute path
public record HomeFolder(Path path) {

    public HomeFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// Makes the folder if it is not there.
    ///
    /// @throws HomeException if it cannot be made or written to
    public static HomeFolder open(Path path) {
        var home = new HomeFolder(path);
        try {
            if (!Files.isDirectory(home.path)) {
                Files.createDirectories(home.path);
                Files.setPosixFilePermissions(
                        home.path, PosixFilePermissions.fromString(isRoot() ? "rwx--x--x" : "rwx------"));
            }
        } catch (IOException e) {
            throw new HomeException("The home folder " + home.path + " cannot be made: " + e.getMessage(), e);
        }
        if (!Files.isWritable(home.path)) {
            throw new HomeException("The home folder " + home.path + " belongs to another user.", null);
        }
        return home;
    }

    /// Tells whether this process runs as root, whom PostgreSQL and Elasticsearch refuse to serve.
    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path run() {
        return path.resolve("run");
    }
}

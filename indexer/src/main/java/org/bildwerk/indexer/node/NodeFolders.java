package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bildwerk.indexer.SearchRefusal;
import org.springframework.util.FileSystemUtils;

/// The folders of one embedded node, all reachable by the user who runs it.
///
/// Where the durable folder lies below a place that the unprivileged user cannot enter (root's home), the node lives
/// in `/var/lib/bildwerk/` instead. The same goes for the distribution, which is then copied.
record NodeFolders(Path root, Path distribution) {
    private static final Elsewhere ELSEWHERE = new Elsewhere(Path.of("/var/lib/bildwerk"));

    static NodeFolders prepare(NodeSettings settings, NodeUser user) {
        requireDistribution(settings.distribution());
        try {
            var root = reachable(settings.folder(), user);
            for (var name : new String[] {"config", "data", "logs", "tmp"}) {
                Files.createDirectories(root.resolve(name));
            }
            var distribution = reachableDistribution(settings.distribution(), root, user);
            return new NodeFolders(root, distribution);
        } catch (IOException e) {
            throw new NodeFailed(settings.folder() + ", " + e, SearchRefusal.SEARCH_FOLDER_NOT_MADE);
        }
    }

    private static void requireDistribution(Path distribution) {
        if (!Files.isRegularFile(distribution.resolve("bin/elasticsearch"))) {
            throw new NodeFailed("looked in " + distribution, SearchRefusal.SEARCH_NOT_INSTALLED);
        }
    }

    private static Path reachable(Path folder, NodeUser user) throws IOException {
        Files.createDirectories(folder);
        if (user.reaches(folder)) {
            return folder;
        }
        var elsewhere = ELSEWHERE.standingFor(folder);
        if (!user.reaches(elsewhere)) {
            throw new NodeFailed(folder + " and " + elsewhere, SearchRefusal.SEARCH_FOLDER_CLOSED);
        }
        return elsewhere;
    }

    private static Path reachableDistribution(Path distribution, Path root, NodeUser user) throws IOException {
        var real = distribution.toRealPath();
        if (user.reaches(real.resolve("bin/elasticsearch"))) {
            return real;
        }
        var copy = root.resolve("distribution");
        if (!Files.exists(copy.resolve("bin/elasticsearch"))) {
            FileSystemUtils.copyRecursively(real, copy);
        }
        return copy;
    }

    Path config() {
        return root.resolve("config");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /// Returns the file that the server itself writes its log to.
    Path log() {
        return logs().resolve("search.log");
    }

    Path pidFile() {
        return root.resolve("pid");
    }

    Path executable(String name) {
        return distribution.resolve("bin").resolve(name);
    }

    /// Writes a file that only its owner may read.
    static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }
}

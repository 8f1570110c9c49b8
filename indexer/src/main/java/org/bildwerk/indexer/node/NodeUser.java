package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.indexer.SearchRefusal;

/// Decides under which user Elasticsearch runs: it refuses to be root.
///
/// A normal user runs it himself. Root hands it to an unprivileged user through `setpriv` and gives him the folders.
sealed interface NodeUser {

    /// Puts what is needed before a command so that this user runs it.
    List<String> command(List<String> command);

    /// Makes a folder and everything in it belong to this user.
    void own(Path folder);

    /// Answers whether this user can read a file or enter a folder.
    boolean reaches(Path path);

    /// Returns the user for this process.
    static NodeUser current() {
        return "root".equals(System.getProperty("user.name")) ? Unprivileged.nobody() : new Self();
    }

    /// The user who runs this application.
    record Self() implements NodeUser {

        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {}

        @Override
        public boolean reaches(Path path) {
            return Files.isReadable(path);
        }
    }

    /// A user without rights, taken on by root.
    record Unprivileged(int id) implements NodeUser {

        static Unprivileged nobody() {
            return new Unprivileged(65534);
        }

        @Override
        public List<String> command(List<String> command) {
            var whole = new ArrayList<>(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"));
            whole.addAll(command);
            return whole;
        }

        @Override
        public void own(Path folder) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "unix:uid", id);
                    Files.setAttribute(file, "unix:gid", id);
                }
            } catch (IOException | UnsupportedOperationException e) {
                throw new NodeFailed(folder + ", " + e, SearchRefusal.SEARCH_FOLDER_KEPT);
            }
        }

        @Override
        public boolean reaches(Path path) {
            try {
                var test = new ProcessBuilder(command(List.of("test", "-r", path.toString())));
                return test.start().waitFor() == 0;
            } catch (IOException e) {
                throw new NodeFailed(e.toString(), SearchRefusal.SEARCH_ONLY_ROOT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.util.FileSystemUtils;

/// A folder for the files of one piece of work, gone when it is closed. Not thread-safe.
public final class Workbench implements AutoCloseable {

    private static final String PREFIX = "work-";

    private final Path folder;
    private int files;

    private Workbench(Path folder) {
        this.folder = folder;
    }

    /// Returns the folder, without the workbenches of processes that were killed.
    public static Path room(Path parent) {
        if (Files.isDirectory(parent)) {
            try (var benches = Files.newDirectoryStream(parent, "work*")) {
                for (var bench : benches) {
                    if (!inUse(bench)) {
                        FileSystemUtils.deleteRecursively(bench);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Clearing %s failed".formatted(parent), e);
            }
        }
        return parent;
    }

    /// Tells whether the process that opened the bench is still there; a number may have gone to another one since.
    private static boolean inUse(Path bench) throws IOException {
        var words = String.valueOf(bench.getFileName()).split("-");
        if (words.length != 3 || !words[1].matches("[0-9]{1,18}")) {
            return false;
        }
        var opened = Files.getLastModifiedTime(bench).toInstant();
        return ProcessHandle.of(Long.parseLong(words[1]))
                .map(process -> process.info().startInstant().orElse(Instant.MIN))
                .filter(started -> !started.isAfter(opened))
                .isPresent();
    }

    /// Opens a workbench below the folder.
    public static Workbench in(Path parent) {
        try {
            Files.createDirectories(parent);
            var name = PREFIX + ProcessHandle.current().pid() + "-";
            return new Workbench(Files.createTempDirectory(parent, name));
        } catch (IOException e) {
            throw new UncheckedIOException("No place to work in " + parent, e);
        }
    }

    /// Returns a path that is not taken.
    public Path next() {
        return folder.resolve("file-" + files++);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Clearing %s failed".formatted(folder), e);
        }
    }
}

package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// A folder for the files of one piece of work, gone when it is closed. Not thread-safe.
public final class Workbench implements AutoCloseable {

    private final Path folder;
    private int files;

    private Workbench(Path folder) {
        this.folder = folder;
    }

    /// Opens a workbench below the folder.
    public static Workbench in(Path parent) {
        try {
            Files.createDirectories(parent);
            return new Workbench(Files.createTempDirectory(parent, "work"));
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

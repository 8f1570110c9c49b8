package org.bildwerk.dam.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Folders whose entries survive a loss of power.
final class Folders {

    private Folders() {}

    /// Creates the folder and its parents, each made durable in the one above.
    static Path create(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            var parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                create(parent);
            }
            Files.createDirectories(folder);
            if (parent != null) {
                force(parent);
            }
            return folder;
        } catch (IOException e) {
            throw StorageException.of("Creating the folder", folder, e);
        }
    }

    /// Makes the folder's entries durable.
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Returns when the file was written; the epoch if it is gone meanwhile.
    static Instant modifiedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.EPOCH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

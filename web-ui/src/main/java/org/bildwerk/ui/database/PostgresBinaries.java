package org.bildwerk.ui.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The unpacked programs of one PostgreSQL version.
///
/// @param path the folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path path) {

    /// The version of the archives in the root pom; the folder carries it, so that a new version is unpacked anew.
    private static final String VERSION = "18.6";

    /// Unpacks the programs for this machine once; a half-done unpacking of a killed start is done again.
    ///
    /// @throws DatabaseException if there are none for this machine
    static PostgresBinaries unpack(PostgresFolder folder, Platform platform) {
        var target = folder.path().resolve("server-" + VERSION + "-" + platform.processor());
        if (!Files.isDirectory(target)) {
            try (var archive = PostgresBinaries.class.getResourceAsStream("/" + platform.archive())) {
                if (archive == null) {
                    throw new DatabaseException("No PostgreSQL for " + platform, folder.path(), null);
                }
                var half = Files.createDirectories(folder.path()).resolve("unpacking");
                FileSystemUtils.deleteRecursively(half);
                unpack(archive, half);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new DatabaseException("Cannot unpack the server: " + e.getMessage(), folder.path(), e);
            }
        }
        return new PostgresBinaries(target);
    }

    String program(String name) {
        return path.resolve("bin").resolve(name).toString();
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive reaches out of its folder: " + entry.getName());
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var programs = entry.getName().contains("bin/");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(programs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}

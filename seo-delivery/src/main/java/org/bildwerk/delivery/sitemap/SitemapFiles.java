package org.bildwerk.delivery.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Keeps the present state of each sitemap file on disk, so that a crowd of crawlers costs one query and a slow one
/// holds no connection to the database. What an earlier run left is removed. Thread-safe.
public final class SitemapFiles {

    private static final String SUFFIX = ".xml.gz";

    private final Path folder;
    private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /// @param folder of this node alone
    public SitemapFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            removeAll("");
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    /// Returns the file in the state, writing it if nobody has.
    ///
    /// @param name of the file in any state
    Path get(String name, String state, Consumer<OutputStream> writer) {
        var file = folder.resolve(name + "." + state + SUFFIX);
        var lock = locks.computeIfAbsent(name, unused -> new ReentrantLock());
        lock.lock();
        try {
            if (!Files.exists(file)) {
                write(name, file, writer);
            }
            return file;
        } catch (IOException e) {
            throw new SitemapException(e);
        } finally {
            lock.unlock();
        }
    }

    /// Removes the files whose names start like this but are none of those.
    void retain(String prefix, Set<String> names) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var found = String.valueOf(file.getFileName());
                var name = found.substring(0, Math.max(0, found.indexOf('.')));
                if (name.matches(Pattern.quote(prefix) + "\\d+") && !names.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new SitemapException(e);
        }
    }

    private void write(String name, Path file, Consumer<OutputStream> writer) throws IOException {
        var part = Files.createTempFile(folder, "", ".part");
        try {
            try (var target = Files.newOutputStream(part)) {
                writer.accept(target);
            }
            removeAll(name + ".");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void removeAll(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

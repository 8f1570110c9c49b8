package org.bildwerk.delivery.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renditions on disk, `<folder>/<asset key>/<rendition key>.<ext>`, at most so many bytes: what was not asked for the
/// longest time goes first. Files appear whole or not at all, and their times remember the order over a restart.
/// Thread-safe.
public final class RenditionCache {

    private static final Logger LOG = LoggerFactory.getLogger(RenditionCache.class);
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(10);

    private final Path folder;
    private final long limitBytes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Entry(long size, Instant touched) {}

    private record Found(String name, Entry entry) {}

    /// Takes over what an earlier run left in the folder, and trims it to the limit.
    public RenditionCache(Path folder, long limitBytes, Clock clock) {
        this.folder = folder;
        this.limitBytes = limitBytes;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            takeOver();
        } catch (IOException e) {
            throw new IllegalStateException("The folder of renditions cannot be used: " + folder, e);
        }
    }

    private void takeOver() throws IOException {
        var found = new ArrayList<Found>();
        try (var files = Files.walk(folder, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (file.toString().endsWith(".part")) {
                    Files.delete(file);
                } else if (!folder.equals(file.getParent())) {
                    var name = folder.relativize(file).toString().replace('\\', '/');
                    var touched = Files.getLastModifiedTime(file).toInstant();
                    found.add(new Found(name, new Entry(Files.size(file), touched)));
                }
            }
        }
        found.sort(Comparator.comparing(item -> item.entry().touched()));
        found.forEach(item -> remember(item.name(), item.entry()));
        trim();
    }

    /// Tells whether a rendition is there; does not count as asking for it.
    boolean has(String name) {
        lock.lock();
        try {
            return entries.containsKey(name);
        } finally {
            lock.unlock();
        }
    }

    /// Opens a rendition; empty where it is not there.
    Optional<Rendition> open(String name, Naming naming) {
        return open(name).map(file -> Rendition.kept(file.content(), file.size(), naming));
    }

    private record Opened(InputStream content, long size) {}

    private Optional<Opened> open(String name) {
        lock.lock();
        try {
            var entry = entries.get(name);
            if (entry == null) {
                return Optional.empty();
            }
            var file = folder.resolve(name);
            var content = Files.newInputStream(file);
            touch(name, file, entry);
            return Optional.of(new Opened(content, entry.size()));
        } catch (IOException unreadable) {
            if (!(unreadable instanceof NoSuchFileException)) {
                LOG.warn("The rendition {} cannot be read and is made again", name, unreadable);
            }
            remove(name);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Reads a rendition whole; empty where it is not there.
    Optional<byte[]> read(String name) {
        var file = open(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var content = file.get().content()) {
            return Optional.of(content.readAllBytes());
        } catch (IOException unreadable) {
            LOG.warn("The rendition {} cannot be read and is made again", name, unreadable);
            return Optional.empty();
        }
    }

    /// Keeps a rendition. What is larger than the whole cache is not kept.
    void keep(String name, byte[] content) {
        if (content.length > limitBytes) {
            return;
        }
        try {
            var part = Files.createTempFile(folder, "rendition", ".part");
            try {
                Files.write(part, content);
                moveIn(part, name, content.length);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException full) {
            LOG.warn("The rendition {} could not be kept on disk", name, full);
        }
    }

    private void moveIn(Path part, String name, long size) throws IOException {
        lock.lock();
        try {
            var target = folder.resolve(name);
            Files.createDirectories(folder.resolve(assetKey(name)));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            remember(name, new Entry(size, clock.instant()));
            trim();
        } finally {
            lock.unlock();
        }
    }

    /// Removes all renditions of an asset.
    public void forget(String assetKey) {
        lock.lock();
        try {
            names().stream().filter(name -> name.startsWith(assetKey + "/")).forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }

    /// Returns the bytes of all renditions.
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /// Returns how many bytes there may be.
    public long limitBytes() {
        return limitBytes;
    }

    /// Tells whether a fifth of the room is free, so that what is kept ahead pushes nothing out.
    boolean hasRoom() {
        return bytes() <= limitBytes / 5 * 4;
    }

    /// Returns the number of renditions.
    public int count() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    private List<String> names() {
        return List.copyOf(entries.keySet());
    }

    private void remember(String name, Entry entry) {
        var before = entries.put(name, entry);
        bytes += entry.size() - (before == null ? 0 : before.size());
    }

    private void touch(String name, Path file, Entry entry) throws IOException {
        var now = clock.instant();
        if (entry.touched().plus(TOUCH_AFTER).isBefore(now)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
            entries.put(name, new Entry(entry.size(), now));
        }
    }

    private void trim() {
        var oldest = names().iterator();
        while (bytes > limitBytes && oldest.hasNext()) {
            remove(oldest.next());
        }
    }

    private void remove(String name) {
        var entry = entries.remove(name);
        if (entry == null) {
            return;
        }
        bytes -= entry.size();
        var file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
            deleteIfEmpty(folder.resolve(assetKey(name)));
        } catch (IOException e) {
            LOG.warn("The rendition {} could not be removed", file, e);
        }
    }

    private static String assetKey(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static void deleteIfEmpty(Path assetFolder) throws IOException {
        try (var left = Files.list(assetFolder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(assetFolder);
    }
}

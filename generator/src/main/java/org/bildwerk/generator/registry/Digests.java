package org.bildwerk.generator.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bildwerk.generator.model.ModelDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers digests as long as the files stay as they are, across starts in a folder of its own where that can be
/// written; what they are of is never written to. Safe for several threads.
final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private static final String FOLDER = ".digests";

    private record Known(String stamp, String digest) {}

    private final Path folder;
    private final ConcurrentHashMap<Path, Known> known = new ConcurrentHashMap<>();

    /// @param models where to remember
    Digests(Path models) {
        this.folder = models.resolve(FOLDER);
    }

    /// @param ignored names of files that say nothing of the pictures
    String of(Path place, String... ignored) {
        var stamp = stamp(place);
        return known.compute(
                        place,
                        (path, before) -> before != null && before.stamp.equals(stamp)
                                ? before
                                : new Known(stamp, kept(path, stamp, ignored)))
                .digest;
    }

    private String kept(Path place, String stamp, String... ignored) {
        if (!Files.isDirectory(place)) {
            return ModelDigest.of(place);
        }
        var file = folder.resolve(place.getFileName() + "-"
                + Integer.toHexString(place.toAbsolutePath().toString().hashCode()));
        var lines = read(file);
        if (lines.size() == 2 && lines.getFirst().equals(stamp)) {
            return lines.getLast();
        }
        var digest = ModelDigest.of(place, ignored);
        write(file, stamp + "\n" + digest + "\n");
        return digest;
    }

    private static List<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException full) {
            // It is computed again after the next start.
            LOG.debug("{} is not remembered", file, full);
        }
    }

    /// Changes when a file is added, taken away, or written.
    private static String stamp(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            long sum = 0;
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    sum = sum * 31
                            + Files.size(file)
                            + Files.getLastModifiedTime(file).toMillis()
                            + place.relativize(file).toString().hashCode();
                }
            }
            return Long.toHexString(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.bildwerk.generator.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bildwerk.generator.model.ModelDigest;

/// Remembers digests as long as the files stay as they are, across starts in a file beside them where that can be
/// written. Safe for several threads.
final class Digests {

    private static final String FILE = ".bildwerk-digest";

    private record Known(String stamp, String digest) {}

    private final ConcurrentHashMap<Path, Known> known = new ConcurrentHashMap<>();

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

    private static String kept(Path place, String stamp, String... ignored) {
        var file = place.resolve(FILE);
        if (!Files.isDirectory(place)) {
            return ModelDigest.of(place);
        }
        try {
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : java.util.List.<String>of();
            if (lines.size() == 2 && lines.getFirst().equals(stamp)) {
                return lines.getLast();
            }
            var digest = ModelDigest.of(place, ignored);
            if (Files.isWritable(place)) {
                Files.writeString(file, stamp + "\n" + digest + "\n");
            }
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

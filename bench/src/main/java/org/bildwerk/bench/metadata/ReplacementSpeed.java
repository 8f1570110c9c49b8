package org.bildwerk.bench.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;

/// How many megabytes per second are written when metadata is replaced, beside a plain copy of the same files. Both
/// read from and write to the page cache.
public final class ReplacementSpeed {

    private static final int ROUNDS = 30;

    private final Path folder;
    private final MetadataChange change = MetadataChange.to(FieldSamples.all());

    public ReplacementSpeed(Path folder) {
        this.folder = folder;
    }

    /// Megabytes per second, the best of several rounds.
    ///
    /// @param megabytes the mean size of a file
    public record Speed(double replaced, double copied, double megabytes) {

        public double ratio() {
            return replaced / copied;
        }

        public double millisReplaced() {
            return megabytes / replaced * 1000;
        }

        public double millisCopied() {
            return megabytes / copied * 1000;
        }
    }

    private interface Work {

        void on(Path source, Path target) throws IOException;
    }

    /// @param files of one format
    public Speed measure(List<Path> files) throws IOException {
        var writer = MetadataWriter.standard();
        Work replace = (source, target) -> writer.write(source, target, change);
        Work copy = (source, target) -> Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        double replaced = 0;
        double copied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            copied = Math.max(copied, rate(files, copy));
            replaced = Math.max(replaced, rate(files, replace));
        }
        return new Speed(replaced, copied, megabytes(files));
    }

    private static double megabytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (var file : files) {
            bytes += Files.size(file);
        }
        return bytes / 1e6 / files.size();
    }

    private double rate(List<Path> files, Work work) throws IOException {
        long bytes = 0;
        long nanos = 0;
        for (var file : files) {
            var target = folder.resolve("copy-" + file.getFileName());
            Files.deleteIfExists(target);
            long start = System.nanoTime();
            work.on(file, target);
            nanos += System.nanoTime() - start;
            bytes += Files.size(file);
            Files.delete(target);
        }
        return bytes / 1e6 / (nanos / 1e9);
    }
}

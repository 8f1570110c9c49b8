package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bildwerk.bench.metadata.FieldComparison;
import org.bildwerk.bench.metadata.ReplacementSpeed;
import org.bildwerk.bench.metadata.Tally;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Whether independent readers understand every field that we write in each format, and we every field that exiftool
/// writes; and how fast metadata is replaced beside a plain copy.
final class MetadataBenchmark implements Benchmark {

    private static final int PICTURES_TO_COPY = 25;
    private static final Map<ContainerFormat, Encoding> FORMATS = new EnumMap<>(Map.of(
            ContainerFormat.JPEG, Encoding.Jpeg.fast(85),
            ContainerFormat.PNG, Encoding.Png.standard().withKeep(Set.of()),
            ContainerFormat.WEBP, Encoding.Webp.quality(80),
            ContainerFormat.TIFF, Encoding.Tiff.standard().withKeep(Set.of()),
            ContainerFormat.AVIF, Encoding.Avif.quality(60).withEffort(2)));

    @Override
    public String name() {
        return "metadata";
    }

    @Override
    public String purpose() {
        return "every metadata field in five formats against exiftool and exiv2; replacement against a file copy";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var comparison = new FieldComparison(natives, folder);
        for (var entry : FORMATS.entrySet()) {
            System.err.println("comparing " + entry.getKey());
            comparison.compare(entry.getKey(), picture(folder, entry.getKey(), entry.getValue()));
        }
        var report = new Report(name())
                .figure("readers", comparison.readers())
                .figure("fields", IptcFields.all().size());
        addCounts(report, comparison.tally());
        addSpeeds(report, folder, Corpus.write(natives.resolve("corpus"), PICTURES_TO_COPY, 3));
        return report.aim(
                Aim.atMost("differences", 0, comparison.tally().differences().size()));
    }

    private static void addCounts(Report report, Tally tally) {
        tally.differences().forEach(difference -> System.err.println("  differs: " + difference));
        tally.notes().forEach(note -> System.err.println("  note: " + note));
        tally.counts().forEach((what, count) -> report.figure(what, count[0] + " equal, " + count[1] + " different"));
        report.figure(
                "values compared",
                tally.counts().values().stream()
                        .mapToInt(count -> count[0] + count[1])
                        .sum());
        report.figure("not compared", String.join(" ", tally.notes()));
    }

    private static void addSpeeds(Report report, Path folder, List<Path> files) throws IOException {
        for (var format : FORMATS.keySet()) {
            var some = files.stream()
                    .filter(file -> file.toString().endsWith(extension(format)))
                    .toList();
            var speed = new ReplacementSpeed(folder).measure(some);
            report.figure(format + " megabytes per second, replaced", speed.replaced())
                    .figure(format + " megabytes per second, copied", speed.copied())
                    .figure(format + " ratio to the copy", speed.ratio())
                    .figure(format + " milliseconds per file, replaced", speed.millisReplaced())
                    .figure(format + " milliseconds per file, copied", speed.millisCopied());
        }
    }

    private static Path picture(Path folder, ContainerFormat format, Encoding encoding) throws IOException {
        int width = 320;
        int height = 214;
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 3 % width * 255 / width + i % 3 * 20);
        }
        try (var image = Vips.open().fromPixels(pixels, width, height, 3)) {
            return Files.write(folder.resolve("plain." + extension(format)), image.encode(encoding));
        }
    }

    private static String extension(ContainerFormat format) {
        return switch (format) {
            case JPEG -> "jpg";
            case TIFF -> "tif";
            default -> format.name().toLowerCase(Locale.ROOT);
        };
    }
}
